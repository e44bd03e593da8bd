package onething.domain.guide.paper;

import onething.domain.code.WireNamed;
import onething.domain.form.FieldPath;

/// A value that a template names: a fact, `form.worker.name` or `input.grade`.
public sealed interface PaperValue {

    record Fact(PaperFact fact) implements PaperValue {}

    /// The answer to a field of the form.
    record FormAnswer(FieldPath field) implements PaperValue {}

    /// An input of the action that issues the paper.
    record Input(String name) implements PaperValue {}

    /// @throws IllegalArgumentException if the name is none of these
    static PaperValue parse(String name) {
        if (name.startsWith("form.")) {
            return new FormAnswer(FieldPath.of(name.substring("form.".length())));
        }
        if (name.startsWith("input.")) {
            return new Input(FieldPath.of(name).name());
        }
        return new Fact(
                WireNamed.find(PaperFact.class, name).orElseThrow(() -> new IllegalArgumentException("没有这个值：" + name)));
    }
}
