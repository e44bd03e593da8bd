package onething.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.OnServicesOfTheirOwn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

@ExtendWith(OutputCaptureExtension.class)
@OnServicesOfTheirOwn
class DroppedErrorsTest {

    @Test
    void anErrorWithoutAReaderIsOneLineHoweverManyServicesRun(CapturedOutput log) {
        new DroppedErrors();
        new DroppedErrors();

        Operators.onErrorDropped(new IllegalStateException("cancelled for this test\nin two lines"), Context.empty());

        assertThat(log.getOut().lines().filter(line -> line.contains("cancelled for this test")))
                .singleElement()
                .asString()
                .endsWith("after its reader had gone: java.lang.IllegalStateException: cancelled for this test");
        assertThat(log.getOut()).doesNotContain("\tat " + DroppedErrorsTest.class.getName());
    }
}
