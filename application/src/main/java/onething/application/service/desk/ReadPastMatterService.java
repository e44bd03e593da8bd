package onething.application.service.desk;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadPastMatter;
import onething.application.port.in.matter.ReadDeadlines.Explained;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Dossiers.Whole;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.desk.Reading.Beside;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.NoStateThen;
import onething.domain.trail.Event;
import onething.domain.trail.Salts;
import reactor.core.publisher.Mono;

/// Reads stored states, and nothing is played again: a later version of the code or of the guide cannot change what
/// is shown.
public final class ReadPastMatterService implements ReadPastMatter {

    private final Access access;
    private final Matters matters;
    private final IssuedPapers papers;
    private final Guides guides;
    private final HolidayNotices notices;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public ReadPastMatterService(
            Access access,
            Matters matters,
            IssuedPapers papers,
            Guides guides,
            HolidayNotices notices,
            ActionContexts contexts,
            ReadRecorder recorder) {
        this.access = access;
        this.matters = matters;
        this.papers = papers;
        this.guides = guides;
        this.notices = notices;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<PastMatter> read(Query query) {
        return access.deskDossier(query.who(), query.matter())
                .flatMap(found ->
                        recorder.sees(query.who(), found.file(), Papers.DOSSIER, past(query.who(), found, query.at())));
    }

    private Mono<PastMatter> past(Actor who, Whole found, Instant asked) {
        return Mono.defer(() -> pastAt(who, found, between(found.bundle().received(), asked)));
    }

    private Instant between(Instant received, Instant asked) {
        if (asked.isBefore(received) || asked.isAfter(contexts.now())) {
            throw new NoStateThen(received).refused();
        }
        return asked.truncatedTo(ChronoUnit.MICROS);
    }

    private Mono<PastMatter> pastAt(Actor who, Whole found, Instant at) {
        var file = found.file();
        return Mono.zip(
                        contexts.of(file),
                        states(file, at),
                        papers.of(file.id())
                                .filter(paper -> !paper.issued().isAfter(at))
                                .collectList(),
                        notices.all(at).collectList().map(WorkingCalendar::of))
                .flatMap(all -> {
                    var present = found.matter().value();
                    var reading = new Reading(
                            who, present, all.getT1().bundle(), found.bundle().asHandedInUntil(at));
                    var shown = state(all.getT2(), file.id());
                    return context(shown.value().matter(), all.getT4(), at)
                            .map(context -> past(
                                    reading,
                                    shown,
                                    until(at, found.trail()),
                                    beside(all.getT2(), found.others()),
                                    all.getT3(),
                                    context));
                });
    }

    private Mono<Map<MatterId, Versioned<MatterRecord>>> states(MatterFile file, Instant at) {
        return matters.of(file.bundle(), at)
                .collect(toMap(state -> state.value().matter().file().id(), state -> state));
    }

    private static List<Event> until(Instant at, List<Event> trail) {
        return trail.stream().filter(event -> !event.at().isAfter(at)).toList();
    }

    /// The guide version that the matter had then.
    private Mono<ActionContext> context(Matter matter, WorkingCalendar calendar, Instant at) {
        return guides.get(matter.file().guide())
                .map(guide -> ActionContext.of(matter.file(), guide, calendar, at, Salts.NONE));
    }

    /// All matters of a bundle are received at once, so each has a state when one has.
    private static Versioned<MatterRecord> state(Map<MatterId, Versioned<MatterRecord>> states, MatterId matter) {
        return requireNonNull(states.get(matter), "a matter without a state after its receipt");
    }

    private static List<Beside> beside(Map<MatterId, Versioned<MatterRecord>> then, List<MatterRecord> others) {
        return others.stream()
                .map(other -> new Beside(
                        other, state(then, other.matter().file().id()).value().matter()))
                .toList();
    }

    private static PastMatter past(
            Reading reading,
            Versioned<MatterRecord> shown,
            List<Event> trail,
            List<Beside> beside,
            List<Paper> issued,
            ActionContext context) {
        var matter = shown.value().matter();
        var clocks = Access.overview(reading.who(), matter).clocks();
        return new PastMatter(
                context.now(),
                reading.dossier(shown, trail, beside, context),
                Stream.concat(clocks.stream(), context.remedies(matter).stream())
                        .map(clock -> Explained.of(clock, context.calendar()))
                        .toList(),
                issued);
    }
}
