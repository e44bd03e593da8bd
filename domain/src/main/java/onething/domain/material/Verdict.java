package onething.domain.material;

import java.util.Optional;
import onething.domain.code.Code;
import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.guide.VerdictReason;
import onething.domain.text.Text;

/// The finding of an officer about one requirement.
///
/// @param requirement the requested type of material
/// @param reason      the code of a [VerdictReason] of the guide, such as `illegible`; empty without one, as when
///                    accepted or not needed
/// @param note        what the applicant should do, in the officer's words
/// @param marked      where it is on a file that was handed in for the requirement
public record Verdict(
        MaterialCode requirement, Finding finding, String reason, Text note, Optional<MarkedPlace> marked) {

    /// The longest note, in characters as people count them.
    public static final int LONGEST_NOTE = VerdictReason.LONGEST_HINT;

    /// @throws IllegalArgumentException for a reason that is no code
    public Verdict {
        if (!reason.isEmpty()) {
            Code.requireKebab(reason);
        }
    }

    /// A verdict on a requirement as a whole.
    public Verdict(MaterialCode requirement, Finding finding, String reason, Text note) {
        this(requirement, finding, reason, note, Optional.empty());
    }

    /// Without what is particular to the case: the words and the place on the file.
    public Verdict withoutNote() {
        return new Verdict(requirement, finding, reason, Text.NONE);
    }

    /// Whether the applicant must do something.
    public boolean isAsked() {
        return finding == Finding.REPLACE || finding == Finding.CLARIFY || finding == Finding.TO_FOLLOW;
    }

    public enum Finding implements WireNamed {
        ACCEPTED("accepted"),
        /// The applicant must hand in another file.
        REPLACE("replace"),
        /// The applicant must explain something.
        CLARIFY("clarify"),
        NOT_NEEDED("not-needed"),
        /// 容缺: the matter is accepted without it, and the applicant hands it in later.
        TO_FOLLOW("to-follow");

        private final String wireName;

        Finding(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
