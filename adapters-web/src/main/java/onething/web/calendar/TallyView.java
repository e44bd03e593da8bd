package onething.web.calendar;

import onething.application.port.RecordedNotice.Tally;
import onething.web.wire.Values;

record TallyView(String office, String matter, String effect, long sides, long matters) {

    static TallyView of(Tally tally) {
        return new TallyView(
                tally.office().value(),
                tally.matter().value(),
                Values.kebab(tally.effect()),
                tally.sides(),
                tally.matters());
    }
}
