package onething.bootstrap.operation;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import onething.bootstrap.start.StartStep;
import onething.persistence.relational.desk.DeskFiguresCheck;
import org.springframework.context.annotation.Import;

/// Counts all matters and says whether the desk's figures are right; and corrects them.
@Import(DeskFiguresCheck.class)
class DeskFigures implements OperatorCommand.Work {

    @Override
    public boolean accepts(String choice) {
        return choice.matches("check|mend");
    }

    @Override
    public int run(String choice, CommandContext command, PrintStream said) {
        try (var context = command.with(DeskFigures.class)) {
            var figures = context.getBean(DeskFiguresCheck.class);
            var isMending = choice.equals("mend");
            var differing = new AtomicLong();
            StartStep.run((isMending ? figures.mend() : figures.check())
                    .doOnNext(found -> {
                        differing.set(found.differing());
                        said.println(words(found) + (isMending ? ", and were corrected" : ""));
                    })
                    .then());
            return isMending || differing.get() == 0 ? OperatorCommand.DONE : OperatorCommand.FLAWED;
        }
    }

    static String words(DeskFiguresCheck.Checked found) {
        return "%d matters counted, %d figures differ".formatted(found.matters(), found.differing());
    }
}
