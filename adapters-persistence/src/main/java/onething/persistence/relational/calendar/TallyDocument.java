package onething.persistence.relational.calendar;

import onething.application.port.RecordedNotice.Tally;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.party.OfficeCode;

/// A sum of a recalculation, as it is stored.
public record TallyDocument(String office, String code, String effect, long sides, long matters) {

    public static TallyDocument of(Tally tally) {
        return new TallyDocument(
                tally.office().value(),
                tally.matter().value(),
                tally.effect().storedName(),
                tally.sides(),
                tally.matters());
    }

    Tally toTally() {
        return new Tally(
                new OfficeCode(office), new MatterCode(code), WireNamed.stored(Effect.class, effect), sides, matters);
    }
}
