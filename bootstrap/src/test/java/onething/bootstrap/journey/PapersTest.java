package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.paper.PaperFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A worker holds the result in the hand: a paper to show a hospital, a bank or a court.
class PapersTest extends WholeSystem {

    /// Needs no class of ours.
    private static final String PROGRAM = "deploy/verify/VerifyPaper.java";

    private static final Pattern CODE = Pattern.compile("核验码：([0-9A-Z-]{11})");

    @Test
    void aSubmissionGivesAReceiptAndACopyOfAllThatWasSent() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("injury-determination").get("injury-determination");
        var bundle = worker.sees(matter).text("/bundle");

        var papers = papers(worker.person(), "/api/v1/bundles/" + bundle);

        assertThat(titles(papers)).containsExactly("收件凭证", "劳动维权服务“一件事”申请表", "工伤认定申请表");
        assertThat(text(worker.person(), papers.getFirst()))
                .contains("李娜：", "工伤认定")
                .doesNotContain("445202199003071527");
        assertThat(text(worker.person(), papers.get(1))).contains("445202199003071527", "申请人签名", "SHA-256");
        assertThat(text(worker.person(), papers.getLast())).contains("445202199003071527", "受伤情况", "申请人签名");
    }

    @Test
    void aDecisionIsAPaperThatAnyoneCanVerify() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        var officer = new Officer(signedIn("injury"));
        officer.does("accept", injury)
                .does(
                        "decide",
                        injury,
                        "\"outcome\":\"recognised\"",
                        "\"statement\":\"因工作原因受到事故伤害\"",
                        "\"inputs\":{\"item\":\"work-accident\",\"basis\":\"工伤保险条例第十四条第（一）项\"}");

        var decision = papers(worker.person(), "/api/v1/matters/" + injury).getLast();

        assertThat(decision.at("/title").asString()).isEqualTo("认定工伤决定书");
        var file = worker.person().file("/api/v1/papers/" + decision.at("/id").asString());
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(text(file.body())).contains("李娜", "因工作原因受到事故伤害", "工伤保险条例第十四条第（一）项", "认定工伤", "行政复议", "行政诉讼");

        var code = CODE.matcher(text(file.body()));
        assertThat(code.find()).isTrue();
        var number = decision.at("/number").asString();
        var found = sealed(number, code.group(1));
        assertThat(found.at("/genuine").asBoolean()).isTrue();
        assertThat(found.at("/title").asString()).isEqualTo("认定工伤决定书");
        assertThat(found.at("/seal/standing").asString()).isEqualTo("sample");
        assertThat(found.at("/seal/stampHolds").asBoolean()).isTrue();
        assertThat(found.at("/seal/holder").asString())
                .isEqualTo("样章 " + found.at("/office").asString());
        var pdf = worker.person()
                .file("/api/v1/papers/" + decision.at("/id").asString())
                .body();
        assertThat(PaperFile.of(pdf).sha256())
                .isEqualTo(found.at("/seal/sealedSha256").asString())
                .isNotEqualTo(found.at("/sha256").asString());
        var ofd = worker.person()
                .file("/api/v1/papers/" + decision.at("/id").asString() + "/ofd")
                .body();
        assertThat(PaperFile.of(ofd).sha256())
                .isEqualTo(found.at("/seal/sealedOfdSha256").asString());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getLastSignatureDictionary().getName())
                    .isEqualTo(found.at("/seal/holder").asString());
        }

        officer.person().get("/api/v1/papers/" + decision.at("/id").asString()).is(200);
        assertThat(worker.person().get("/api/v1/me/accesses").is(200).text("/items/0/papers"))
                .isEqualTo("paper");

        officer.serves(
                injury, "\"employerReceived\":\"" + Today.iso() + "\"", "\"fundCopied\":\"" + Today.iso() + "\"");
        var served = papers(officer.person(), "/api/v1/matters/" + injury).getLast();
        assertThat(served.at("/title").asString()).isEqualTo("送达回证");
        assertThat(text(officer.person(), served)).contains("认定工伤决定书", "李娜", "直接送达", "受送达人签名或者盖章");
    }

    @Test
    void aCommandWithoutOurCodeTellsAGenuinePaperFromAChangedOne(@TempDir Path folder) throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("injury-determination").get("injury-determination");
        var bundle = worker.sees(matter).text("/bundle");
        var receipt = papers(worker.person(), "/api/v1/bundles/" + bundle).getFirst();
        var number = receipt.at("/number").asString();
        var file = worker.person()
                .file("/api/v1/papers/" + receipt.at("/id").asString())
                .body();
        var code = CODE.matcher(text(file));
        assertThat(code.find()).isTrue();
        var paper = Files.write(folder.resolve("paper.pdf"), file);
        var ofd = Files.write(
                folder.resolve("paper.ofd"),
                worker.person()
                        .file("/api/v1/papers/" + receipt.at("/id").asString() + "/ofd")
                        .body());
        file[file.length - 1]++;
        var changed = Files.write(folder.resolve("changed.pdf"), file);
        var answer = Files.writeString(
                folder.resolve("answer.json"),
                Person.stranger(service())
                        .get("/api/v1/papers/" + number + "/verification?code=" + code.group(1))
                        .response()
                        .body());

        var compiled = compiled(folder);

        assertThat(command(List.of(PROGRAM), paper, number, code.group(1), service()))
                .isEqualTo("0 真实有效：《收件凭证》");
        assertThat(command(compiled, paper, number, answer)).isEqualTo("0 真实有效：《收件凭证》");
        assertThat(command(compiled, ofd, number, answer)).isEqualTo("0 真实有效：《收件凭证》");
        assertThat(command(compiled, changed, number, answer)).startsWith("1 编号和核验码属于一份真实的文书");
        assertThat(command(compiled, paper, number, "00000-00000", service())).startsWith("1 没有这份文书");
    }

    /// People start the program from its source. It is compiled once here for all further times.
    private static List<String> compiled(Path folder) {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(InputStream.nullInputStream(), null, null, "-d", folder.toString(), PROGRAM);
        assertThat(result).isZero();
        return List.of("-cp", folder.toString(), "VerifyPaper");
    }

    /// @return how it ended, and the beginning of what it said
    private static String command(List<String> program, Object... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = Stream.of(
                        Stream.of(java, "-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1"),
                        program.stream(),
                        Stream.of(arguments).map(Object::toString))
                .flatMap(part -> part)
                .toList();
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.lines().findFirst().orElse("").replaceAll("，.*", "");
    }

    @Test
    void anOfficerSeesThePaperBeforeItIsIssued() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var injury = worker.submits("injury-determination").get("injury-determination");
        var officer = new Officer(signedIn("injury"));
        var version = officer.sees(injury).header("ETag");

        var preview = officer.person()
                .fileOf("/api/v1/desk/matters/" + injury + "/actions/preview", version, "{\"action\":\"accept\"}");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(text(preview.body()))
                .contains("预览：尚未出具，没有盖章，没有效力", "工伤认定申请受理决定书")
                .doesNotContain("核验码");
        assertThat(officer.sees(injury).header("ETag")).isEqualTo(version);
        officer.does("accept", injury);
        assertThat(titles(papers(worker.person(), "/api/v1/matters/" + injury)))
                .containsExactly("工伤认定申请表", "工伤认定申请受理决定书");
    }

    @Test
    void everythingThatWasSentIsOneFile() throws Exception {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("injury-determination").get("injury-determination");
        var bundle = worker.sees(matter).text("/bundle");

        var copy = worker.person().file("/api/v1/bundles/" + bundle + "/submission/copy");

        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(text(copy.body())).contains("收件凭证", "劳动维权服务“一件事”申请表", "工伤认定申请表", "445202199003071527");
    }

    /// The verification as soon as the paper is sealed.
    private JsonNode sealed(String number, String code) {
        return await().until(
                        () -> Person.stranger(service())
                                .get("/api/v1/papers/" + number + "/verification?code=" + code)
                                .is(200)
                                .body(),
                        answer -> !answer.at("/seal/standing").asString().equals("waiting"));
    }

    private static List<JsonNode> papers(Person person, String of) {
        var items = person.get(of + "/papers").is(200).body().at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static List<String> titles(List<JsonNode> papers) {
        return papers.stream().map(paper -> paper.at("/title").asString()).toList();
    }

    private static String text(Person person, JsonNode paper) throws IOException {
        return text(person.file("/api/v1/papers/" + paper.at("/id").asString()).body());
    }

    private static String text(byte[] pdf) throws IOException {
        var folder = System.getProperty("onething.papers");
        if (folder != null) {
            Files.write(Path.of(folder, PaperFile.of(pdf).sha256().substring(0, 8) + ".pdf"), pdf);
        }
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
