package onething.domain.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import onething.domain.material.FileFindings.Incomplete;
import onething.domain.material.FileFindings.Locked;
import onething.domain.material.FileFindings.Readable;
import onething.domain.material.FileFindings.TooComplex;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.MaterialActive;
import onething.domain.refusal.Refusal.MaterialIncomplete;
import onething.domain.refusal.Refusal.MaterialLocked;
import onething.domain.refusal.Refusal.MaterialTooComplex;
import onething.domain.refusal.Refusal.PictureTooLarge;
import onething.domain.refusal.Refused;
import onething.domain.text.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileFindingsTest {

    @ParameterizedTest
    @EnumSource
    void aFileThatAProgramCanShowIsAccepted(FileType type) {
        assertThat(new Readable(type, FileFindings.MAX_PIXELS, Set.of()).accepted())
                .isEqualTo(type);
    }

    @Test
    void anUnreadableFileIsRefused() {
        assertRefused(new Locked(FileType.PDF), new MaterialLocked());
        assertRefused(new Incomplete(FileType.JPEG), new MaterialIncomplete("JPG"));
    }

    @Test
    void aFileThatIsTooComplexToBeCheckedIsNotCalledDamaged() {
        assertRefused(new TooComplex(FileType.PDF), new MaterialTooComplex("PDF"));
    }

    @Test
    void aPictureWithTooManyPixelsIsRefused() {
        assertRefused(
                Readable.picture(FileType.PNG, FileFindings.MAX_PIXELS + 1),
                new PictureTooLarge(FileFindings.MAX_PIXELS + 1, FileFindings.MAX_PIXELS));
    }

    @Test
    void aPdfWithActiveContentIsRefusedWithEveryReason() {
        assertRefused(
                new Readable(FileType.PDF, 0, Set.of(ActiveContent.ATTACHMENT, ActiveContent.SCRIPT)),
                new MaterialActive(List.of("script", "attachment"), List.of("自动运行的脚本", "夹带的其他文件")));
    }

    @ParameterizedTest
    @CsvSource({
        "诊断.jpg, PNG, 诊断.png",
        "诊断.JPEG, JPEG, 诊断.JPEG",
        "诊断.png, PDF, 诊断.pdf",
        "诊断.heif, HEIC, 诊断.heif",
        "诊断, JPEG, 诊断.jpg",
        "2026.11.23, JPEG, 2026.11.23.jpg",
        "合同.docx, PDF, 合同.pdf",
        ".jpg, PNG, .jpg.png",
    })
    void theNameEndsWithTheTypeOfTheContent(String name, FileType type, String shown) {
        assertThat(type.named(new FileName(name)).value()).isEqualTo(shown);
    }

    @Test
    void aLongNameKeepsItsNewEnding() {
        assertThat(FileType.PNG.named(new FileName("长".repeat(120) + ".jpg")).value())
                .hasSize(120)
                .endsWith(".png");
    }

    private static void assertRefused(FileFindings findings, Refusal refusal) {
        assertThatThrownBy(findings::accepted)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
