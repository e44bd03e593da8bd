package onething.bootstrap.local;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.identity.licence.LicencesAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A stub of the province's platform of electronic licences. What it plays depends on the kind of licence and on
/// the person:
///
/// | | 居民身份证 | 社会保障卡 | 劳动合同备案登记 | 社会保险参保证明 |
/// |---|---|---|---|---|
/// | 陈伟 | slow | out of order | nonsense | another file than it says |
/// | 黄磊 | revoked | expired | none | found |
/// | everyone else | found | found | two to choose from | none |
///
/// For business licences it depends on the code, see [SampleEnterprise].
@Configuration(proxyBeanMethods = false)
@LocalMode
class LicenceStub {

    private static final int SLOW_MILLISECONDS = 15_000;
    private static final int OF_A_PERSON = 1;
    private static final int OF_EVERYONE = 5;
    private static final String CHEN_WEI = "445281197806150612";
    private static final String HUANG_LEI = "445202198502142137";

    @Bean
    StubServer licenceStubServer() {
        return StubServer.started("What the platform of electronic licences would be asked", LicenceStub::answers);
    }

    private static void answers(WireMockServer server) {
        forEveryone(server);
        forChenWei(server);
        forHuangLei(server);
        server.stubFor(post("/licences/file").willReturn(SampleLicence.file()));
        SampleEnterprise.answers(server);
    }

    private static void forEveryone(WireMockServer server) {
        play(server, "id-card", ".*", found(SampleLicence.inForce("id-1", "揭阳市公安局")));
        play(server, "social-security-card", ".*", found(SampleLicence.inForce("ssc-1", "揭阳市人力资源和社会保障局")));
        play(
                server,
                "labour-contract-filing",
                ".*",
                found(
                        SampleLicence.inForce("contract-1", "揭阳市榕城区人力资源和社会保障局"),
                        SampleLicence.inForce("contract-2", "普宁市人力资源和社会保障局")));
        play(server, "insurance-record", ".*", found());
    }

    private static void forChenWei(WireMockServer server) {
        play(
                server,
                "id-card",
                CHEN_WEI,
                found(SampleLicence.inForce("id-1", "揭阳市公安局")).withFixedDelay(SLOW_MILLISECONDS));
        play(server, "social-security-card", CHEN_WEI, aResponse().withStatus(503));
        play(server, "labour-contract-filing", CHEN_WEI, okJson("{\"licences\": [{\"number\": 5}]}"));
        play(server, "insurance-record", CHEN_WEI, found(SampleLicence.withAnotherHash("insurance-1", "揭阳市社会保险基金管理局")));
    }

    private static void forHuangLei(WireMockServer server) {
        play(server, "id-card", HUANG_LEI, found(SampleLicence.revoked("id-1", "揭阳市公安局")));
        play(server, "social-security-card", HUANG_LEI, found(SampleLicence.expired("ssc-1", "揭阳市人力资源和社会保障局")));
        play(server, "labour-contract-filing", HUANG_LEI, found());
        play(server, "insurance-record", HUANG_LEI, found(SampleLicence.inForce("insurance-1", "揭阳市社会保险基金管理局")));
    }

    private static void play(WireMockServer server, String kind, String person, ResponseDefinitionBuilder answer) {
        server.stubFor(post("/licences/search")
                .atPriority(person.equals(".*") ? OF_EVERYONE : OF_A_PERSON)
                .withRequestBody(matchingJsonPath("$.type", equalTo(kind)))
                .withRequestBody(matchingJsonPath("$.holder.idNumber", matching(person)))
                .willReturn(answer));
    }

    private static ResponseDefinitionBuilder found(String... licences) {
        return okJson(Stream.of(licences).collect(Collectors.joining(",", "{\"licences\": [", "]}")));
    }

    @Bean
    LicencesAddress licenceStubAddress(StubServer licenceStubServer) {
        return new LicencesAddress(licenceStubServer.address());
    }
}
