package onething.bootstrap.journey.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.text.Sha256;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// 归档: what the head of an office downloads can be checked without the service.
class ArchivedMatterTest extends WholeSystem {

    @Test
    void thePackageHasEveryFileWithItsSumAndTheApplicantReadsWhoTookIt() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("injury-determination").get("injury-determination");
        var path = "/api/v1/desk/matters/" + matter + "/archive";
        var head = signedIn("injury-head");
        head.get(path).is(409);
        worker.withdraws(matter);
        signedIn("injury").get(path).is(403);
        worker.person().get(path).is(403);
        signedIn("admin").get(path).is(403);

        var answer = head.file(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        var files = files(answer.body());
        var sums = new String(files.get("manifest-sha256.txt"), UTF_8).lines().toList();
        assertThat(sums).hasSize(files.size() - 1).allSatisfy(line -> {
            var parts = line.split(" {2}", 2);
            assertThat(sum(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        });
        assertThat(new String(files.get("answers.json"), UTF_8)).contains("李娜", "idNumber");
        assertThat(new String(files.get("trail.txt"), UTF_8).lines())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(line -> assertThat(line.split("\t")).hasSizeGreaterThan(10));
        describes(files);
        assertThat(worker.person().get("/api/v1/me/accesses").is(200).response().body())
                .contains("\"archive\"");
    }

    /// Each document is named in the metadata with its size and hash.
    private static void describes(Map<String, byte[]> files) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var xml = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get("metadata.xml")))
                .getDocumentElement();
        assertThat(xml.getLocalName()).isEqualTo("电子文件封装包");
        assertThat(text(xml, "保管期限")).isEqualTo("50年");
        assertThat(text(xml, "保管期限依据")).isEqualTo("工伤认定办法 第二十四条");
        var documents = xml.getElementsByTagNameNS("*", "文档");
        assertThat(documents.getLength())
                .isEqualTo(files.keySet().stream()
                        .filter(name -> name.startsWith("documents/"))
                        .count())
                .isGreaterThan(3);
        for (int i = 0; i < documents.getLength(); i++) {
            var document = (Element) documents.item(i);
            var content = files.get(text(document, "计算机文件名"));
            assertThat(text(document, "计算机文件大小")).isEqualTo(String.valueOf(content.length));
            assertThat(Base64.getDecoder().decode(text(document, "编码数据"))).isEqualTo(Sha256.of(content));
            assertThat(text(document, "题名")).isNotBlank();
        }
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sum(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }
}
