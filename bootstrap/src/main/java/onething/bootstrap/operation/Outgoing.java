package onething.bootstrap.operation;

import java.io.PrintStream;
import java.time.Clock;
import onething.application.port.out.OutgoingHolds;
import onething.bootstrap.start.StartStep;
import org.springframework.context.annotation.ComponentScan;
import reactor.core.publisher.Mono;

/// Shows, places and ends the hold on what leaves the service.
@ComponentScan("onething.persistence.relational.hold")
class Outgoing implements OperatorCommand.Work {

    @Override
    public boolean accepts(String choice) {
        return choice.matches("show|hold|release|release-and-drop");
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.with(Outgoing.class)) {
            var holds = context.getBean(OutgoingHolds.class);
            var now = context.getBean(Clock.class).instant();
            var change = switch (choice) {
                case "hold" -> holds.hold(now);
                case "release" -> holds.release(false, now).then();
                case "release-and-drop" ->
                    holds.release(true, now)
                            .doOnNext(dropped ->
                                    said.printf("%d notifications are not sent; the desk lists them%n", dropped))
                            .then();
                default -> Mono.<Void>empty();
            };
            StartStep.run(change.then(shown(holds, said)));
            return OperatorCommand.DONE;
        }
    }

    private static Mono<Void> shown(OutgoingHolds holds, PrintStream said) {
        return Mono.zip(holds.isHeld(), holds.waiting())
                .doOnNext(found -> said.println((found.getT1() ? "held" : "not held") + ": " + words(found.getT2())))
                .then();
    }

    static String words(OutgoingHolds.Waiting waiting) {
        return "%d notifications, %d payment orders, %d seals; %d subscribers"
                .formatted(waiting.notifications(), waiting.paymentOrders(), waiting.seals(), waiting.subscribers());
    }
}
