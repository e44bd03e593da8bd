package onething.persistence.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onething.domain.guide.Answers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideCode;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;

class AnotherBundleTest {

    private static BundleGuide newborn() {
        try {
            return YamlGuides.readOnly(Path.of("src/test/resources/other-guides"))
                    .findLatest(new GuideCode("newborn"))
                    .block();
        } catch (Refused refused) {
            throw new AssertionError(refused.refusal().toString(), refused);
        }
    }

    @Test
    void is_another_folder_and_no_line_of_Java() {
        assertThat(newborn().matters()).hasSize(3);
    }
}
