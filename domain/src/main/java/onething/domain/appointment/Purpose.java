package onething.domain.appointment;

import java.util.Set;
import onething.domain.code.WireNamed;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.party.Role;
import onething.domain.procedure.ActionKind;

/// What people come for.
public enum Purpose implements WireNamed {
    /// 现场鉴定. A picked slot is no notice: the exam is at the time that the office announces.
    EXAM("exam", "现场鉴定"),
    /// A visit to the office, for questions or to be heard.
    VISIT("visit", "到访面谈");

    private static final Set<ActionKind> ANNOUNCING = Set.of(ActionKind.SCHEDULE_EXAM, ActionKind.RESCHEDULE);

    private final String wireName;
    private final String title;

    Purpose(String wireName, String title) {
        this.wireName = wireName;
        this.title = title;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    public String title() {
        return title;
    }

    /// Whether a person comes for this in that matter now: for an exam when the office may announce or move one, to
    /// the office until the matter has ended.
    public boolean isOpen(Matter matter, ActionContext context) {
        return switch (this) {
            case EXAM ->
                matter.lawful(Set.of(Role.OFFICER), context).stream()
                        .anyMatch(action -> ANNOUNCING.contains(action.kind()));
            case VISIT -> !matter.standing().kind().isEnd();
        };
    }
}
