package onething.persistence.guides.clocks;

import static java.util.stream.Collectors.joining;
import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

/// Until when, or from when on, a matter may be filed: every limit of the guide beside that of the law.
@SharesNothing
class FilingLimitsTest {

    @Test
    void everyLimitIsThatOfTheLaw() {
        assertThat(GUIDE.matters().stream()
                        .flatMap(matter -> matter.filing().limits().stream()
                                .map(limit -> "%s | %s %s | %s | %s\n"
                                        .formatted(
                                                matter.code(),
                                                limit.kind().wireName(),
                                                limit.term().text(),
                                                limit.from(),
                                                limit.source().basis())))
                        .collect(joining()))
                .isEqualTo("""
                        inspection-complaint | within 2年 | complaint.violationEnd | 劳动保障监察条例 第二十条
                        inspection-complaint | within 1年 | complaint.violationEnd | 劳动争议调解仲裁法 第二十七条
                        injury-determination | within 30日 | accident.occurredAt | 工伤保险条例 第十七条第一款、第四款
                        injury-determination | within 30日 | accident.diagnosisDate | 工伤保险条例 第十七条第一款、第四款
                        injury-determination | within 1年 | accident.occurredAt | 工伤保险条例 第十七条第二款；最高人民法院关于审理工伤保险行政案件若干问题的规定 第七条
                        injury-determination | within 1年 | accident.diagnosisDate | 工伤保险条例 第十七条第二款；最高人民法院关于审理工伤保险行政案件若干问题的规定 第七条
                        capacity-assessment | within 30日 | assessment.treatmentEnded | 广东省工伤保险条例 第十六条第二款
                        capacity-reassessment | not-before 1年 | reassessment.conclusionDate | 工伤保险条例 第二十八条；劳动能力鉴定管理办法 第二十条
                        capacity-reassessment | within 15日 | reassessment.received | 广东省工伤保险条例 第二十条
                        """);
    }
}
