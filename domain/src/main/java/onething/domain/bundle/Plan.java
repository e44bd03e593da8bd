package onething.domain.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.Due;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Exclusion;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Selection;
import onething.domain.material.Checklist;
import onething.domain.refusal.Fault;

/// The consequences of a selection of matters, before anything is filed: the materials, the order in which
/// the matters can start, the exclusions, the filing limits, and the expected decision dates.
///
/// It works for any selection and for incomplete answers. A filing limit that seems missed gives a warning
/// and never a refusal, because an officer decides.
///
/// @param starts     the matters in the order in which they can start
/// @param exclusions the reasons why the selection cannot be filed together
/// @param limits     the filing limits that apply, by the answers so far
public record Plan(
        GuideId guide, Checklist checklist, List<Start> starts, List<Exclusion> exclusions, List<Limit> limits) {

    /// From this many days before its end, a filing limit is running out.
    private static final int WARNING_DAYS = 30;

    public Plan {
        starts = List.copyOf(starts);
        exclusions = List.copyOf(exclusions);
        limits = List.copyOf(limits);
    }

    /// When a matter can start, and when it would be decided.
    ///
    /// @param awaits    the chosen matters that must be decided first; no clock of this matter runs until
    ///                  then
    /// @param asks      the unanswered fields for the numbers of earlier decisions that the matter depends
    ///                  on
    /// @param committed when it would be decided by the committed periods; empty if there are none
    /// @param statutory when it would be decided by the statutory periods; empty if the law sets none
    public record Start(
            MatterCode matter,
            String title,
            List<MatterCode> awaits,
            List<FieldPath> asks,
            Optional<Due> committed,
            Optional<Due> statutory) {

        public Start {
            awaits = List.copyOf(awaits);
            asks = List.copyOf(asks);
        }
    }

    /// A filing limit of a matter, and its state today.
    ///
    /// @param lastDay the last day to file, or the last day that is too early
    public record Limit(MatterCode matter, FilingLimit limit, Due lastDay, State state) {

        /// What the applicant reads of it; blank while there is time enough.
        public String text() {
            return switch (state) {
                case OPEN -> "";
                case RUNNING_OUT -> limit.near();
                case MISSED, TOO_EARLY -> limit.warning();
            };
        }

        public enum State implements WireNamed {
            /// There is still time, or the first possible day has come.
            OPEN("open"),
            RUNNING_OUT("running-out"),
            MISSED("missed"),
            TOO_EARLY("too-early");

            private final String wireName;

            State(String wireName) {
                this.wireName = wireName;
            }

            @Override
            public String wireName() {
                return wireName;
            }
        }
    }

    /// @param answers the answers so far
    /// @param today   in Asia/Shanghai
    public static Plan of(
            BundleGuide guide, Set<MatterCode> chosen, Answers answers, LocalDate today, WorkingCalendar calendar) {
        var form = Form.of(guide, chosen, answers);
        var matters = guide.matters().stream()
                .filter(matter -> chosen.contains(matter.code()))
                .toList();
        return new Plan(
                guide.id(),
                Checklist.of(guide, chosen, answers),
                new Starts(matters, form, today, calendar).inOrder(),
                Selection.exclusions(guide, chosen),
                matters.stream()
                        .flatMap(matter -> limitsOf(matter, form, today, calendar))
                        .toList());
    }

    /// The filing limits of a matter that apply, and how they stand on a day: today, or the day of receipt.
    ///
    /// @param form whole, so that every condition finds its answers
    public static List<Limit> limits(MatterGuide matter, Form form, LocalDate day, WorkingCalendar calendar) {
        return limitsOf(matter, form, day, calendar).toList();
    }

    /// The reasons that a missed limit asks for and that are not answered yet. An officer decides whether they
    /// hold.
    static List<Fault> unexplainedDelays(Form form, BundleGuide guide, LocalDate today, WorkingCalendar calendar) {
        var asked = form.fields().stream().map(FormField::path).toList();
        return guide.matters().stream()
                .filter(matter -> form.chosen().contains(matter.code()))
                .flatMap(matter -> limitsOf(matter, form, today, calendar))
                .filter(limit -> limit.state() == Limit.State.MISSED)
                .flatMap(limit -> limit.limit().asks().stream())
                .distinct()
                .filter(field ->
                        asked.contains(field) && form.answers().text(field).isEmpty())
                .map(field -> new Fault(field.pointer(), "required", "可能已超过申请时限，请说明原因"))
                .toList();
    }

    private static Stream<Limit> limitsOf(MatterGuide matter, Form form, LocalDate today, WorkingCalendar calendar) {
        return matter.filing().limits().stream()
                .filter(limit -> form.holds(limit.applies()))
                .flatMap(limit -> form.answers().day(limit.from()).stream().map(from -> {
                    var lastDay = limit.lastDay(from, calendar);
                    return new Limit(
                            matter.code(),
                            limit,
                            new Due(lastDay, null, calendar.isProvisional(lastDay)),
                            state(limit, lastDay, today));
                }));
    }

    private static Limit.State state(FilingLimit limit, LocalDate lastDay, LocalDate today) {
        return switch (limit.kind()) {
            case NOT_BEFORE -> today.isAfter(lastDay) ? Limit.State.OPEN : Limit.State.TOO_EARLY;
            case WITHIN -> {
                if (today.isAfter(lastDay)) {
                    yield Limit.State.MISSED;
                }
                yield today.plusDays(WARNING_DAYS).isBefore(lastDay) ? Limit.State.OPEN : Limit.State.RUNNING_OUT;
            }
        };
    }

    /// Orders the matters: each one after those that it awaits, otherwise in the order of the guide.
    private record Starts(List<MatterGuide> matters, Form form, LocalDate today, WorkingCalendar calendar) {

        List<Start> inOrder() {
            var starts = new LinkedHashMap<MatterCode, Start>();
            var waiting = new ArrayList<>(matters);
            while (!waiting.isEmpty()) {
                var ready = waiting.stream()
                        .filter(matter -> starts.keySet().containsAll(awaits(matter)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("matters wait for one another"));
                starts.put(ready.code(), start(ready, starts));
                waiting.remove(ready);
            }
            return List.copyOf(starts.values());
        }

        private Start start(MatterGuide matter, Map<MatterCode, Start> before) {
            var awaits = awaits(matter);
            var awaited = awaits.stream()
                    .flatMap(code -> Stream.ofNullable(before.get(code)))
                    .toList();
            return new Start(
                    matter.code(),
                    matter.title(),
                    awaits,
                    asks(matter),
                    decidedBy(LimitBasis.COMMITTED, matter, awaited),
                    decidedBy(LimitBasis.STATUTORY, matter, awaited));
        }

        private Optional<Due> decidedBy(LimitBasis limitBasis, MatterGuide matter, List<Start> awaited) {
            var timetable = new Timetable(
                    matter.procedure(), matter.procedure().given(form.chosen(), form.answers(), false), calendar);
            return startOn(limitBasis, awaited).flatMap(start -> timetable.decidedBy(limitBasis, start));
        }

        /// Today, or the last day on which everything that it awaits would be decided; empty if that is not
        /// known.
        private Optional<LocalDate> startOn(LimitBasis limitBasis, List<Start> awaited) {
            var decisions = awaited.stream()
                    .map(start -> limitBasis == LimitBasis.COMMITTED
                            ? start.committed().or(start::statutory)
                            : start.statutory())
                    .toList();
            return decisions.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(decisions.stream()
                            .flatMap(Optional::stream)
                            .map(Due::day)
                            .reduce(today, (latest, day) -> day.isAfter(latest) ? day : latest));
        }

        private List<MatterCode> awaits(MatterGuide matter) {
            return matter.filing().prerequisites().stream()
                    .filter(prerequisite -> form.chosen().contains(prerequisite.matter()) && !isKnown(prerequisite))
                    .map(Prerequisite::matter)
                    .toList();
        }

        private List<FieldPath> asks(MatterGuide matter) {
            return matter.filing().prerequisites().stream()
                    .filter(prerequisite -> !form.chosen().contains(prerequisite.matter()) && !isKnown(prerequisite))
                    .map(Prerequisite::knownBy)
                    .toList();
        }

        private boolean isKnown(Prerequisite prerequisite) {
            return form.answers().text(prerequisite.knownBy()).isPresent();
        }
    }
}
