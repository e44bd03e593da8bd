package onething.web.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.in.calendar.SimulateDeadline.Query;
import onething.application.port.in.calendar.SimulateDeadline.Subject;
import onething.domain.deadline.Simulation.SimulationStep;
import onething.domain.deadline.rule.Term;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/// Which clock, its start, and the steps to simulate.
record SimulationRequest(
        @Nullable @Size(max = 64) String guide,
        @Nullable @Size(max = 64) String matter,
        @Nullable @Size(max = 64) String clock,
        @Nullable @Valid PeriodRequest period,
        @NotNull Instant from,
        @Nullable @Size(max = 64) List<@Valid @NotNull StepRequest> steps) {

    record PeriodRequest(
            @Min(1) @Max(1000) int count, @NotBlank String unit) {

        Optional<Term> toTerm(String pointer, RequestReader reader) {
            return switch (unit) {
                case "working-days" -> Optional.of(new Term.WorkingDays(count));
                case "calendar-days" -> Optional.of(new Term.CalendarDays(count));
                case "months" -> Optional.of(new Term.Months(count));
                case "years" -> Optional.of(new Term.Years(count));
                case "hours" -> Optional.of(new Term.Hours(count));
                default -> {
                    reader.fault(
                            pointer + "/unit",
                            "choice",
                            "请选择时限的单位",
                            "one of working-days, calendar-days, months, years, hours");
                    yield Optional.empty();
                }
            };
        }
    }

    record StepRequest(
            @NotBlank String step,
            @Nullable Instant at,
            @Nullable @Size(max = 64) String ground,
            @Nullable @Valid PeriodRequest granted,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Optional<SimulationStep> toStep(String pointer, RequestReader reader) {
            return step.equals("reschedule") ? rescheduled(pointer, reader) : taken(pointer, reader);
        }

        private Optional<SimulationStep> rescheduled(String pointer, RequestReader reader) {
            if (from == null || to == null || !to.isAfter(from)) {
                reader.fault(pointer, "required", "改期须写明原来的日期和更晚的日期", "`from`, and a later `to`");
                return Optional.empty();
            }
            return Optional.of(new SimulationStep.Reschedule(from, to));
        }

        private Optional<SimulationStep> taken(String pointer, RequestReader reader) {
            if (at == null) {
                reader.fault(pointer + "/at", "required", "必须填写");
                return Optional.empty();
            }
            return switch (step) {
                case "request-supplement" -> Optional.of(new SimulationStep.RequestSupplement(at));
                case "supplement" -> Optional.of(new SimulationStep.Supplement(at));
                case "suspend" -> Optional.of(new SimulationStep.Suspend(Objects.requireNonNullElse(ground, ""), at));
                case "resume" -> Optional.of(new SimulationStep.Resume(at));
                case "extend" -> Optional.of(new SimulationStep.Extend(granted(pointer, reader), at));
                case "restart" -> Optional.of(new SimulationStep.Restart(at));
                case "stop" -> Optional.of(new SimulationStep.Stop(at));
                default -> {
                    reader.fault(
                            pointer + "/step",
                            "choice",
                            "请选择要推算的步骤",
                            "one of request-supplement, supplement, suspend, resume, extend, reschedule, restart, stop");
                    yield Optional.empty();
                }
            };
        }

        private @Nullable Term granted(String pointer, RequestReader reader) {
            return granted == null
                    ? null
                    : granted.toTerm(pointer + "/granted", reader).orElse(null);
        }
    }

    Query toQuery() {
        var reader = new RequestReader();
        var subject = subject(reader);
        var sent = Objects.requireNonNullElse(steps, List.<StepRequest>of());
        var read = new ArrayList<SimulationStep>();
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).toStep("/steps/" + i, reader).ifPresent(read::add);
        }
        reader.done();
        return new Query(subject.orElseThrow(), from, read);
    }

    List<String> stepNames() {
        return Objects.requireNonNullElse(steps, List.<StepRequest>of()).stream()
                .map(StepRequest::step)
                .toList();
    }

    private Optional<Subject> subject(RequestReader reader) {
        if (guide != null && matter != null && clock != null && period == null) {
            return Optional.of(new Subject.OfGuide(guide, matter, clock));
        }
        if (period != null && Stream.of(guide, matter, clock).allMatch(Objects::isNull)) {
            return period.toTerm("/period", reader).map(Subject.OfPeriod::new);
        }
        reader.fault("", "required", "请选择办事指南、事项和时限，或者只写期限", "`guide`, `matter` and `clock`, or only `period`");
        return Optional.empty();
    }
}
