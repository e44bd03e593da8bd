package onething.domain.guide;

import java.util.List;
import onething.domain.code.MaterialCode;
import onething.domain.form.Condition;
import onething.domain.source.Source;

/// The materials that a matter needs, as a tree.
public sealed interface Requirement {

    Requirement NOTHING = new AllOf(List.of());

    /// One type of material.
    ///
    /// @param title the name in the words of this matter, such as 有效的诊断证明; blank for the material's
    ///              own title
    record Needs(MaterialCode material, String title, Source source) implements Requirement {}

    record AllOf(List<Requirement> parts) implements Requirement {

        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// One of several is enough, such as 身份证 or 社保卡.
    ///
    /// @param title the common name, such as 劳动关系证明材料; blank if there is none
    record AnyOf(List<Requirement> parts, String title, Source source) implements Requirement {

        public AnyOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a choice needs at least one option");
            }
        }
    }

    /// Needed only if the condition holds.
    record When(Condition condition, Requirement then, Source source) implements Requirement {}
}
