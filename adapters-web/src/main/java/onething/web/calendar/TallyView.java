package onething.web.calendar;

import onething.application.port.RecordedNotice.Tally;

record TallyView(String office, String matter, String effect, long sides, long matters) {

    static TallyView of(Tally tally) {
        return new TallyView(
                tally.office().value(),
                tally.matter().value(),
                tally.effect().wireName(),
                tally.sides(),
                tally.matters());
    }
}
