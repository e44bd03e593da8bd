package onething.domain.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import onething.domain.code.ActionCode;
import onething.domain.code.WireNamed;
import onething.domain.feed.RecordPart;
import onething.domain.feed.RecordTable;
import onething.domain.matter.Matter;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.StandingKind;

/// 好差评 after each contact with the office (一次一评): at which of them a rating is given. A matter has each of
/// them once, also if it was supplemented twice.
public enum ContactPoint implements WireNamed {
    /// 受理: the office has accepted the matter.
    ACCEPTANCE("acceptance"),
    /// 补正: the applicant has handed in what the office asked for.
    SUPPLEMENT("supplement"),
    /// 办结: the office has decided or refused, or the matter has ended otherwise.
    END("end");

    private final String wireName;

    ContactPoint(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// Those that took place in a matter, the latest first.
    ///
    /// @param actions   of its trail, the first one first
    /// @param procedure of the matter
    public static List<ContactPoint> reached(Matter matter, Collection<String> actions, Procedure procedure) {
        var reached = new LinkedHashSet<ContactPoint>();
        actions.stream().flatMap(action -> of(action, procedure).stream()).forEach(reached::addLast);
        if (isEnd(matter.standing().kind())) {
            reached.add(END);
        }
        return new ArrayList<>(reached).reversed();
    }

    /// By what the province is told of the step. An action that the present version of the procedure no longer has
    /// is none.
    private static Optional<ContactPoint> of(String action, Procedure procedure) {
        return procedure.kind(new ActionCode(action)).flatMap(RecordTable::row).flatMap(row -> switch (row.kind()) {
            case ACCEPTANCE -> Optional.of(ACCEPTANCE);
            case SUPPLEMENT -> row.part() == RecordPart.END ? Optional.of(SUPPLEMENT) : Optional.empty();
            case APPLICATION, SPECIAL_PROCEDURE, COMPLETION, SERVICE -> Optional.empty();
        });
    }

    private static boolean isEnd(StandingKind standing) {
        return standing == StandingKind.DECIDED || standing.isEnd();
    }
}
