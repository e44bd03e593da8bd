package onething.domain.guide.inquiry;

import onething.domain.deadline.rule.Term;

/// How long the office has for a low rating (差评). Each period is counted from the day of the step before.
///
/// @param verify      to look into it (核实)
/// @param simple      to put it right and answer, if the facts are clear or there is nothing to put right
/// @param complicated to put it right and answer, if that takes longer
public record ReviewPeriods(Term verify, Term simple, Term complicated) {}
