//! The last part of a climb, from near its end to its end: Anderson's
//! acceleration, which learns from a few steps how all components move
//! together, where leaps along one curve would take hundreds. Knows no units
//! and no starts.

use super::climb::{Climb, Limits, ROUNDING};
use super::leap::Place;
use super::points::Points;
use super::secants::Secants;
use super::vb::{self, Prior};

/// A climb that is about to settle: of the last two places on the way the
/// second is where a plain step leads from the first.
#[derive(Debug, Clone)]
pub struct Settling<'a> {
    climb: Climb,
    points: &'a Points,
    prior: &'a Prior,
    here: Place,
    image: Place,
    secants: Secants,
    damping: f64,
}

/// Damping at first, its factor after a leap that was taken, and after one
/// that was not; it stays within these.
const DAMPING: f64 = 1e-2;
const LESS: f64 = 0.1;
const MORE: f64 = 100.0;
const LEAST_DAMPING: f64 = 1e-16;
const MOST_DAMPING: f64 = 1.0;

/// With `reg_covar` the steps lead not quite to the highest bound. A leap
/// that comes closer to where they lead may lose as much per row.
const LOSS: f64 = 1e-8;

/// A leap may be so much longer than a plain step at rest.
const LEAP: f64 = 100.0;

impl AsRef<Climb> for Settling<'_> {
    fn as_ref(&self) -> &Climb {
        &self.climb
    }
}

impl From<Settling<'_>> for Climb {
    fn from(settled: Settling<'_>) -> Climb {
        settled.climb
    }
}

impl<'a> Settling<'a> {
    /// From posteriors.
    pub fn new(climb: Climb, points: &'a Points, prior: &'a Prior) -> Settling<'a> {
        let mut climb = Climb::resume(climb.components);
        let image = Place::of(&climb.step(points, prior, true));
        let (secants, damping) = (Secants::default(), DAMPING);
        Settling { climb, points, prior, here: image.clone(), image, secants, damping }.stepped()
    }

    /// The same climb on other points; what was learnt of its steps on these
    /// is as good there.
    pub fn onto(self, points: &'a Points) -> Settling<'a> {
        let climb = Climb::resume(self.climb.components);
        Settling { climb, points, ..self }.stepped()
    }

    /// A plain step from where the last one led.
    fn stepped(mut self) -> Settling<'a> {
        let image = Place::of(&self.climb.step(self.points, self.prior, false));
        self.here = std::mem::replace(&mut self.image, image);
        self
    }

    /// Goes on until nothing moves or the limit is reached.
    pub fn run(mut self, limits: &Limits) -> Settling<'a> {
        self.climb.converged = false;
        while !self.climb.converged && self.climb.bounds.len() < limits.max_iter {
            let before = self.climb.bound();
            self.order();
            let leap = self.leap();
            let rise = (self.climb.bound() - before).abs();
            self.climb.converged = rise < limits.tol * self.points.rows()
                && self.here.distance(&self.image) < limits.stride
                && leap < LEAP * limits.stride;
        }
        self
    }

    /// Puts larger components first.
    fn order(&mut self) {
        if self.image.is_ordered() {
            return;
        }
        let order = self.image.order();
        self.here = self.here.permuted(&order);
        self.image = self.image.permuted(&order);
        self.secants.permute(&order);
        self.climb.components = vb::maximize(&self.image.sums(self.points.rows()), self.prior);
    }

    /// Leaps, if that is a gain, or takes a plain step. How long the leap was
    /// or would have been.
    fn leap(&mut self) -> f64 {
        let to = self.secants.leap(&self.here, &self.image, self.damping);
        let mut landed = Climb::start(&to.sums(self.points.rows()), self.prior);
        let image = Place::of(&landed.step(self.points, self.prior, false));
        let length = self.here.distance(&to);
        if self.gains(&landed, to.distance(&image)) {
            self.climb.bounds.push(landed.bound());
            self.climb.components = landed.components;
            self.arrive(to, image, LESS);
        } else {
            let to = self.image.clone();
            let image = Place::of(&self.climb.step(self.points, self.prior, false));
            self.arrive(to, image, MORE);
        }
        length
    }

    /// Whether a leap raises the bound, or with `reg_covar` leads closer to
    /// where plain steps end.
    fn gains(&self, landed: &Climb, stride: f64) -> bool {
        let (bound, next) = (self.climb.bound(), landed.bound());
        let loss = match self.prior.reg_covar > 0.0 {
            true => LOSS * self.points.rows(),
            false => ROUNDING * bound.abs(),
        };
        next > bound || (next > bound - loss && stride < self.here.distance(&self.image))
    }

    fn arrive(&mut self, to: Place, image: Place, damping: f64) {
        self.secants.push((&self.here, &self.image), (&to, &image));
        (self.here, self.image) = (to, image);
        self.damping = (self.damping * damping).clamp(LEAST_DAMPING, MOST_DAMPING);
    }
}
