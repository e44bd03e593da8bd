package onething.domain.material;

import onething.domain.code.MaterialCode;
import onething.domain.code.WireNamed;
import onething.domain.text.Tidy;

/// What an officer found about one requirement.
///
/// @param requirement the type of material asked for
/// @param reason      a reason's stable name, such as `illegible`; blank where accepted or not needed
/// @param note        what to do, in the officer's words
public record Verdict(MaterialCode requirement, Finding finding, String reason, String note) {

    /// Of a note, in characters as people count them.
    public static final int LONGEST_NOTE = 500;

    public Verdict {
        reason = Tidy.line(reason);
        note = Tidy.lines(note);
    }

    public Verdict withoutNote() {
        return new Verdict(requirement, finding, reason, "");
    }

    public enum Finding implements WireNamed {
        ACCEPTED("accepted"),
        /// To be handed in anew.
        REPLACE("replace"),
        /// Something is to be explained.
        CLARIFY("clarify"),
        NOT_NEEDED("not-needed");

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
