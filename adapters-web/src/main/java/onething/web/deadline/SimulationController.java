package onething.web.deadline;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onething.application.port.in.calendar.SimulateDeadline;
import onething.domain.deadline.Simulation;
import onething.web.deadline.CountdownView.DueView;
import onething.web.problem.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Simulates a clock, open to everyone.
@RestController
class SimulationController {

    private final SimulateDeadline simulateDeadline;

    SimulationController(SimulateDeadline simulateDeadline) {
        this.simulateDeadline = simulateDeadline;
    }

    @PostMapping("/api/v1/deadlines/simulation")
    Mono<SimulationView> simulate(@Valid @RequestBody SimulationRequest request) {
        return simulateDeadline
                .simulate(request.toQuery())
                .map(simulation -> SimulationView.of(simulation, request.stepNames()));
    }

    record SimulationView(List<OutcomeView> outcomes) {

        /// @param steps the simulated steps; the first outcome is the one before any step
        static SimulationView of(Simulation simulation, List<String> steps) {
            var outcomes = simulation.outcomes();
            return new SimulationView(IntStream.range(0, outcomes.size())
                    .mapToObj(i ->
                            OutcomeView.of(outcomes.get(i), i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1))))
                    .toList());
        }
    }

    record OutcomeView(
            Optional<String> step,
            String state,
            Optional<DueView> committed,
            Optional<DueView> statutory,
            Optional<ProblemDetail> refusal) {

        static OutcomeView of(Simulation.Outcome outcome, Optional<String> step) {
            return new OutcomeView(
                    step,
                    ClockView.state(outcome.clock()),
                    Optional.ofNullable(outcome.committed()).map(CountdownMapper.INSTANCE::toView),
                    Optional.ofNullable(outcome.statutory()).map(CountdownMapper.INSTANCE::toView),
                    Optional.ofNullable(outcome.refusal()).map(Problems::bodyOf));
        }
    }
}
