package onething.domain.procedure;

import onething.domain.code.MilestoneCode;
import onething.domain.form.Condition;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A fact that one action leaves behind and another rests on: 已听取陈述、申辩.
///
/// @param title what is missing as long as the fact is not there, in words for whoever acts
/// @param given the answers under which the form itself gives the fact at receipt, as for a complaint;
///     `null` where
///              only an action does
public record Milestone(
        MilestoneCode code, String title, @Nullable Condition given, Source source) {}
