package onething.domain.form;

import org.jspecify.annotations.Nullable;

/// What a [Condition] knows: all answers, or those to the fields before.
@FunctionalInterface
public interface KnownAnswers {

    /// The answer to the field; `null` if there is none.
    Answers.@Nullable Answer known(FieldPath field);
}
