package onething.domain.guide;

import onething.domain.deadline.ClockRule;

/// A clock of a procedure, with the evidence for its two periods and for what stops it.
///
/// @param onMiss what happens at zero, in words; nothing is ever deemed accepted
public record ClockGuide(ClockRule rule, Source committed, Source statutory, String onMiss) {}
