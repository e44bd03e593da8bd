package onething.web.deadline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.port.in.matter.SimulateMatter.SimulatedMatter;
import onething.application.port.in.matter.SimulateMatter.SupposedClock;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.deadline.CountdownView.DueView;
import onething.web.deadline.SimulationRequest.StepRequest;
import onething.web.problem.Problems;
import onething.web.wire.RequestReader;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Simulates the clocks of a matter, for people who may see the matter.
@RestController
class MatterSimulationController {

    private final SimulateMatter simulateMatter;

    MatterSimulationController(SimulateMatter simulateMatter) {
        this.simulateMatter = simulateMatter;
    }

    @PostMapping("/api/v1/matters/{matter}/deadlines/simulation")
    Mono<SupposedView> simulate(Actor who, @PathVariable UUID matter, @Valid @RequestBody StepsRequest request) {
        return simulateMatter
                .simulate(new SimulateMatter.Query(who, new MatterId(matter), request.toSteps()))
                .collectList()
                .map(supposed -> SupposedView.of(supposed, request));
    }

    record StepsRequest(@NotNull @Size(min = 1, max = 64) List<@Valid @NotNull StepRequest> steps) {

        List<Simulation.SimulationStep> toSteps() {
            var reader = new RequestReader();
            var read = new ArrayList<Simulation.SimulationStep>();
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).toStep("/steps/" + i, reader).ifPresent(read::add);
            }
            reader.done();
            return read;
        }
    }

    record SupposedView(List<OutcomeView> outcomes) {

        static SupposedView of(List<SimulatedMatter> supposed, StepsRequest request) {
            return new SupposedView(IntStream.range(0, supposed.size())
                    .mapToObj(i -> OutcomeView.of(
                            supposed.get(i),
                            i == 0
                                    ? Optional.empty()
                                    : Optional.of(request.steps().get(i - 1).step())))
                    .toList());
        }
    }

    record OutcomeView(Optional<String> step, List<SupposedClockView> clocks, Optional<ProblemDetail> refusal) {

        static OutcomeView of(SimulatedMatter supposed, Optional<String> step) {
            return new OutcomeView(
                    step,
                    supposed.clocks().stream().map(SupposedClockView::of).toList(),
                    supposed.refusal().map(Problems::bodyOf));
        }
    }

    record SupposedClockView(
            String clock,
            String title,
            String turn,
            String state,
            Optional<DueView> committed,
            Optional<DueView> statutory,
            List<String> sentences) {

        static SupposedClockView of(SupposedClock supposed) {
            Deadline clock = supposed.clock();
            return new SupposedClockView(
                    clock.rule().code().value(),
                    clock.rule().title(),
                    clock.rule().turn().wireName(),
                    ClockView.state(clock),
                    supposed.committed().map(CountdownMapper.INSTANCE::toView),
                    supposed.statutory().map(CountdownMapper.INSTANCE::toView),
                    supposed.sentences());
        }
    }
}
