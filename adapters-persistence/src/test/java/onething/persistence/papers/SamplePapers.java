package onething.persistence.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.PaperCode;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplates.TrailWords;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.PrintedPromise;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.PersonId;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;

/// Papers for the tests of their files.
final class SamplePapers {

    static final String SIGNATURE = "0".repeat(64);

    private SamplePapers() {}

    static Map<String, byte[]> pictures() {
        var image = new BufferedImage(400, 160, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.drawLine(20, 140, 380, 20);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(SIGNATURE, bytes.toByteArray());
    }

    static Paper aDecision() {
        return aPaper(List.of(
                new Paragraph("李娜㛃䶮龘镕堃垚："),
                new Table(List.of(new Row("身份证号码", "445202199003071527"), new Row("用人单位", "揭阳市某某有限公司"))),
                new Paragraph("经调查核实，属于工伤认定范围，现决定：认定工伤。"),
                new Heading("救济"),
                new Items(List.of("对决定不服的，可以自知道之日起60日内申请行政复议。")),
                new Signature("申请人签名：", SIGNATURE)));
    }

    static Paper aPaper(List<Block> blocks) {
        var number = PaperNumber.of(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 1), 1);
        return new Paper(
                new PaperId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b06")),
                number,
                new ReceiptCode("7K3QM9XF2B"),
                new PaperCode("recognition-decision"),
                PaperRecipient.APPLICANT,
                new BundleId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b07")),
                Optional.empty(),
                new PersonId(UUID.fromString("019ab7c9-1100-7c50-9100-7d9e6f504b08")),
                true,
                Instant.parse("2026-12-08T02:30:00Z"),
                new PaperContent(
                        "认定工伤决定书",
                        "编号：" + number,
                        blocks,
                        "揭阳市人力资源和社会保障局",
                        "2026年12月8日",
                        new Proof(
                                "核验码：7K3QM-9XF2B",
                                "扫描二维码可以核验。",
                                "https://example.cn/verify?number=" + number + "&code=7K3QM-9XF2B",
                                Optional.of(promise())),
                        true));
    }

    private static PrintedPromise promise() {
        var promise = InclusionPromise.of(List.of("ab".repeat(32)), Instant.parse("2026-12-08T02:30:00Z"));
        return new PrintedPromise(
                new TrailWords("办理记录的指纹：", "本机关承诺写入公证日志："), new Signed<>(promise, "eyJraWQi".repeat(50)));
    }
}
