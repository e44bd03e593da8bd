package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;

/// The business licences (营业执照) that the stub of the platform plays, one for each way of an answer. None of
/// these enterprises exists. Every other code has no licence.
///
/// @param part what happens to a person who registers it, or recovers its password
record SampleEnterprise(String creditCode, String name, String part, ResponseDefinitionBuilder answer) {

    private static final int SLOW_MILLISECONDS = 15_000;
    private static final int OF_A_CODE = 1;
    private static final int OF_EVERYONE_ELSE = 5;
    private static final String WANG_FANG = "\"name\": \"王芳\", \"idNumber\": \"445202198808170018\"";
    private static final String CHEN_WEI = "\"name\": \"陈伟\", \"idNumber\": \"445281197806150612\"";
    private static final String LI_NA = "\"name\": \"李娜\", \"idNumber\": \"445202199003071527\"";

    /// The first three are for 王芳, 李娜 and 陈伟, whom the stub of 粤信签 plays. The third has the account
    /// `factory`.
    static final List<SampleEnterprise> EVERYONE = List.of(
            found("91445202MA5YX7A10G", "揭阳市榕城区示例食品厂", "法定代表人王芳，可以注册", WANG_FANG, "in-force"),
            found("92445281MA5YX7C3NC", "普宁市示例服装店", "经营者李娜，可以注册", LI_NA, "in-force"),
            found("91445202MA4X7Y2K1U", "揭阳市榕城区示例五金制品厂", "法定代表人陈伟，可以找回密码", CHEN_WEI, "in-force"),
            found("91445221MA5YX7E5KN", "揭阳市揭东区示例物流有限公司", "法定代表人王芳，执照已吊销", WANG_FANG, "revoked"),
            found("91445202MA5YX7D40L", "揭阳市榕城区示例建材有限公司", "法定代表人李娜，执照上没有号码", "\"name\": \"李娜\"", "in-force"),
            slow("91445202MA5YX7F6L0"),
            new SampleEnterprise("91445202MA5YX7G7T9", "", "平台故障", aResponse().withStatus(503)),
            new SampleEnterprise("91445202MA5YX7H8U3", "", "平台答非所问", okJson("{\"licences\": [{\"name\": 5}]}")));

    static void answers(WireMockServer server) {
        server.stubFor(
                post("/licences/business").atPriority(OF_EVERYONE_ELSE).willReturn(okJson("{\"licences\": []}")));
        EVERYONE.forEach(each -> server.stubFor(post("/licences/business")
                .atPriority(OF_A_CODE)
                .withRequestBody(matchingJsonPath("$.creditCode", equalTo(each.creditCode)))
                .willReturn(each.answer)));
    }

    private static SampleEnterprise slow(String creditCode) {
        var late = found(creditCode, "揭阳市示例慢速有限公司", "平台很慢", WANG_FANG, "in-force");
        return new SampleEnterprise(creditCode, late.name, late.part, late.answer.withFixedDelay(SLOW_MILLISECONDS));
    }

    private static SampleEnterprise found(
            String creditCode, String name, String part, String representative, String state) {
        return new SampleEnterprise(
                creditCode, name, part, okJson("""
                {"licences": [{"creditCode": "%s", "name": "%s", "representative": {%s},
                               "issued": "2016-01-05", "state": "%s"}]}""".formatted(creditCode, name, representative, state)));
    }
}
