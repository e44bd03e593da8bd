package onething.persistence.papers;

import static java.util.Objects.requireNonNull;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.PersonId;
import org.springframework.core.io.ClassPathResource;

/// Measures how long a decision of one page takes as a tagged PDF/A-2a with the whole name font, first cold and
/// then warm, and how much of it is the library's: all except the building of the page and its QR code. Then the
/// same with the OFD of it.
///
/// `mvn -q -pl adapters-persistence -am -Ppaper-benchmark -DskipTests verify`
public final class PaperBenchmark {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 100;

    private PaperBenchmark() {}

    public static void main(String... arguments) throws Exception {
        var css = new ClassPathResource("paper.css", PaperBenchmark.class).getContentAsString(StandardCharsets.UTF_8);
        var renderer = new PdfPaperRenderer();
        try {
            System.out.printf("first paper  %6.1f ms%n", milliseconds(() -> rendered(renderer, 0)));
            for (int i = 1; i <= WARM_UP; i++) {
                rendered(renderer, i);
                page(css, i);
            }
            long processor = processorTime();
            for (int i = 0; i < ROUNDS; i++) {
                rendered(renderer, i);
            }
            System.out.printf(
                    "processor    %6.1f ms for each paper, with garbage collection%n",
                    (processorTime() - processor) / 1e6 / ROUNDS);
            var whole = new double[ROUNDS];
            var own = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                int place = WARM_UP + i + 1;
                whole[i] = milliseconds(() -> rendered(renderer, place));
                own[i] = milliseconds(() -> page(css, place));
            }
            var both = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                withOfd(renderer, i);
            }
            for (int i = 0; i < ROUNDS; i++) {
                int place = i;
                both[i] = milliseconds(() -> withOfd(renderer, place));
            }
            Arrays.sort(whole);
            Arrays.sort(own);
            Arrays.sort(both);
            System.out.printf(
                    "warm         %6.1f ms median, %.1f ms at the 95th of 100%n", whole[ROUNDS / 2], whole[94]);
            System.out.printf("of it ours   %6.1f ms (the page and its QR code)%n", own[ROUNDS / 2]);
            System.out.printf("the library  %6.1f ms%n", whole[ROUNDS / 2] - own[ROUNDS / 2]);
            System.out.printf("with OFD     %6.1f ms median, %.1f ms at the 95th of 100%n", both[ROUNDS / 2], both[94]);
        } finally {
            renderer.destroy();
        }
    }

    /// Of all threads, in nanoseconds. It does not depend on what else the machine does.
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void rendered(PdfPaperRenderer renderer, int place) {
        requireNonNull(renderer.render(aDecision(place), Map.of()).block());
    }

    private static void withOfd(PdfPaperRenderer renderer, int place) {
        var paper = aDecision(place);
        var pdf = requireNonNull(renderer.render(paper, Map.of()).block());
        requireNonNull(renderer.ofd(paper, pdf).block());
    }

    private static void page(String css, int place) {
        PaperPage.of(aDecision(place).content(), css, Map.of(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static Paper aDecision(int place) {
        var number = PaperNumber.of(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 1), place + 1);
        return new Paper(
                new PaperId(UUID.randomUUID()),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("recognition-decision"),
                PaperRecipient.APPLICANT,
                new BundleId(UUID.randomUUID()),
                Optional.empty(),
                new PersonId(UUID.randomUUID()),
                true,
                Instant.parse("2026-12-08T02:30:00Z"),
                new PaperContent(
                        "认定工伤决定书",
                        "编号：" + number,
                        List.of(
                                new PaperContent.Paragraph("李娜："),
                                new PaperContent.Table(List.of(
                                        new PaperContent.Row("职工姓名", "李娜"),
                                        new PaperContent.Row("性别", "女"),
                                        new PaperContent.Row("身份证号码", "445202199003071527"),
                                        new PaperContent.Row("用人单位", "揭阳市榕城区示例五金制品厂"),
                                        new PaperContent.Row("职业、工种或工作岗位", "冲压工"),
                                        new PaperContent.Row("事故时间", "2026年11月3日 10:20"),
                                        new PaperContent.Row("受伤害部位", "右手食指"))),
                                new PaperContent.Paragraph("2026年11月23日收到工伤认定申请。经调查核实：2026年11月3日上午在冲压车间操作冲床时，右手食指被压伤。"),
                                new PaperContent.Paragraph("上述情形符合认定工伤（视同工伤）的规定，现决定：认定工伤。"),
                                new PaperContent.Heading("不服本决定的救济"),
                                new PaperContent.Items(
                                        List.of("对决定不服的，可以自知道之日起60日内申请行政复议。", "也可以自知道之日起6个月内向人民法院提起行政诉讼。"))),
                        "揭阳市人力资源和社会保障局",
                        "2026年12月8日",
                        new PaperContent.Proof(
                                "核验码：7K3QM-9XF2B",
                                "扫描二维码，或者在“核验”页面输入编号和核验码，可以核验本文书。",
                                "https://example.cn/verify?number=" + number + "&code=7K3QM-9XF2B"),
                        true));
    }
}
