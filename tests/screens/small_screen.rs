//! What a coach reads on the smallest screen: nothing that matters is cut, and every sign is explained.

use crate::driver::Driver;

const SMALL: (u16, u16) = (80, 24);

#[test]
fn a_mark_that_is_not_understood_says_why_beside_several_others() {
    for (language, why) in [("de", "#pone ist kein Kanal"), ("en", "#pone is no channel")] {
        let mut driver = Driver::demo(language, SMALL);
        driver.open("hofstetter").press("3 Esc g o").type_text("Keller #pone ^ofert /zuük %verkuf :angbt ");
        driver.press("C-b C-b").sees(why).sees("+4");
    }
}
