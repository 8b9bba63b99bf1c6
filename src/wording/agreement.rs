//! How far the two sides judge alike, in words: the shift and the order, each for itself.

use crate::{
    analysis::agreement::{Agreement, Order, Tilt},
    i18n::{Locale, t},
};

/// Whether one side sees us rosier throughout: `We rate ourselves 0.8 points better on average …: 14 of 15
/// differences go that way …`.
pub fn shift(agreement: &Agreement, locale: Locale) -> String {
    let tilt = match agreement.tilt() {
        Tilt::Open => "open",
        Tilt::None => "none",
        Tilt::Rosier => "rosier",
        Tilt::Darker => "darker",
    };
    t!(
        locale,
        "agreement-shift",
        tilt = tilt,
        size = locale.decimal(agreement.shift.unwrap_or_default().abs(), 1),
        common = agreement.common.len(),
        up = agreement.rosier,
        down = agreement.darker,
        differences = agreement.rosier + agreement.darker
    )
}

/// Whether both see the same things as strong and weak: `Both agree on what was strong and weak . As a figure, …`.
pub fn order(agreement: &Agreement, locale: Locale) -> String {
    let order = match agreement.order() {
        Order::Open if agreement.common.len() < crate::analysis::agreement::ENOUGH_FOR_RANKS => "few",
        Order::Open => "flat",
        Order::Same => "same",
        Order::Loose => "loose",
        Order::Opposite => "opposite",
    };
    let figure = |value: Option<f64>| locale.decimal(value.unwrap_or_default(), 2);
    t!(
        locale,
        "agreement-order",
        order = order,
        common = agreement.common.len(),
        enough = crate::analysis::agreement::ENOUGH_FOR_RANKS,
        figures = t!(
            locale,
            "agreement-figures",
            rho = figure(agreement.rho),
            tau = figure(agreement.tau),
            kappa = figure(agreement.kappa)
        )
    )
}
