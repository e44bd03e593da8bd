package onething.domain.procedure;

import onething.domain.code.MilestoneCode;
import onething.domain.form.Condition;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A fact that one action establishes and another requires, such as 已听取陈述、申辩.
///
/// @param title the missing fact in words for the person who acts
/// @param given the answers with which the form itself gives the fact at receipt, for example for a
///              complaint; `null` if only an action gives it
public record Milestone(
        MilestoneCode code, String title, @Nullable Condition given, Source source) {}
