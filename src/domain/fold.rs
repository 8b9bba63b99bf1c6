//! Texts made comparable: case and diacritics aside.

/// Lower case without diacritics; `_` counts as a space, the typographic apostrophe as the straight one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            '_' => folded.push(' '),
            ch if ch.is_ascii() => folded.push(ch.to_ascii_lowercase()),
            ch => ch.to_lowercase().for_each(|ch| fold_into(&mut folded, ch)),
        }
    }
    folded
}

/// Folds what is no ASCII, or what lower case has made of it.
fn fold_into(folded: &mut String, ch: char) {
    match ch {
        // Combining marks, as typed on a Mac or decomposed by a file system.
        '\u{300}'..='\u{36f}' => {}
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ạ'..='ặ' => folded.push('a'),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
        'ď' | 'đ' | 'ð' => folded.push('d'),
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => folded.push('e'),
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
        'ì'..='ï' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => folded.push('i'),
        'ķ' => folded.push('k'),
        'ĺ' | 'ļ' | 'ľ' | 'ł' => folded.push('l'),
        'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => folded.push('o'),
        'ŕ' | 'ř' => folded.push('r'),
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => folded.push('s'),
        'ţ' | 'ť' | 'ț' => folded.push('t'),
        'ù'..='ü' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => folded.push('u'),
        'ý' | 'ÿ' | 'ỳ'..='ỹ' => folded.push('y'),
        'ź' | 'ż' | 'ž' => folded.push('z'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        '’' => folded.push('\''),
        other => folded.push(other),
    }
}
