package onething.domain.guide;

import java.util.List;
import onething.domain.code.MaterialCode;
import onething.domain.form.Condition;
import onething.domain.source.Source;

/// What a matter asks to be handed in, as a tree over types of material.
public sealed interface Requirement {

    Requirement NOTHING = new AllOf(List.of());

    /// One type of material.
    ///
    /// @param title in the words of this matter, such as 有效的诊断证明; blank where they are the material's own
    record Needs(MaterialCode material, String title, Source source) implements Requirement {}

    record AllOf(List<Requirement> parts) implements Requirement {

        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// Any one will do, as 身份证 or 社保卡.
    ///
    /// @param title what they all stand for, such as 劳动关系证明材料; blank where there is no word for it
    record AnyOf(List<Requirement> parts, String title, Source source) implements Requirement {

        public AnyOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a choice among nothing can never be met");
            }
        }
    }

    /// Asked for only if the condition holds.
    record When(Condition condition, Requirement then, Source source) implements Requirement {}
}
