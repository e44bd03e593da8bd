import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Checks whether the PDF or the OFD of a paper (文书) is the one that was issued. It needs a JDK 17 or later, and
/// nothing else:
///
/// ```
/// java VerifyPaper.java PAPER NUMBER CODE https://SERVICE     asks the service
/// java VerifyPaper.java PAPER NUMBER ANSWER.json              asks no one: ANSWER.json is an earlier answer of
///
/// https://SERVICE/api/v1/papers/NUMBER/verification?code=CODE
/// ```
///
/// It ends with 0 for a genuine paper, 1 for one that is not, and 2 if it cannot know.
///
/// About the seal and its time stamp it repeats what the service says; `VerifySeal.java` checks them in the file
/// itself.
///
/// Without the service it knows only what the earlier answer says: the answer carries no signature, so it must come
/// from somebody whom the reader trusts.
class VerifyPaper {

    private static final int GENUINE = 0;
    private static final int NOT_GENUINE = 1;
    private static final int UNKNOWN = 2;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... arguments) {
        System.exit(checked(arguments));
    }

    private static int checked(String... arguments) {
        if (arguments.length != 3 && arguments.length != 4) {
            OUT.println("用法：java VerifyPaper.java 文书.pdf|文书.ofd 编号 核验码 https://服务地址");
            OUT.println("  或：java VerifyPaper.java 文书.pdf|文书.ofd 编号 核验结果.json");
            return UNKNOWN;
        }
        try {
            var answer = arguments.length == 4
                    ? asked(arguments[1], arguments[2], URI.create(arguments[3]))
                    : Files.readString(Path.of(arguments[2]));
            return compared(sha256(Path.of(arguments[0])), arguments[1], answer);
        } catch (IOException | IllegalArgumentException fault) {
            OUT.println("不能核验：" + fault);
            return UNKNOWN;
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    private static int compared(String hash, String number, String answer) {
        if (!digits(number).equals(digits(member(answer, "number")))
                || !answer.matches("(?s).*\"genuine\"\\s*:\\s*true.*")) {
            OUT.println("没有这份文书：编号或者核验码不对。");
            return NOT_GENUINE;
        }
        var isSealed = hash.equals(member(answer, "sealedSha256")) || hash.equals(member(answer, "sealedOfdSha256"));
        if (!isSealed && !hash.equals(member(answer, "sha256")) && !hash.equals(member(answer, "ofdSha256"))) {
            OUT.println("编号和核验码属于一份真实的文书，但是这个文件不是它，或者被改动过。");
            OUT.println("文件的 SHA-256：" + hash);
            OUT.println("PDF 应为：      " + member(answer, "sha256"));
            if (!member(answer, "ofdSha256").isEmpty()) {
                OUT.println("OFD 应为：      " + member(answer, "ofdSha256"));
            }
            if (!member(answer, "sealedSha256").isEmpty()) {
                OUT.println("盖章 PDF 应为： " + member(answer, "sealedSha256"));
                OUT.println("盖章 OFD 应为： " + member(answer, "sealedOfdSha256"));
            }
            return NOT_GENUINE;
        }
        OUT.println(
                "真实有效：《" + member(answer, "title") + "》，" + member(answer, "office") + "，" + member(answer, "issued"));
        OUT.println("SHA-256：" + hash);
        seal(answer, isSealed);
        return GENUINE;
    }

    private static void seal(String answer, boolean isSealed) {
        var standing = member(answer, "standing");
        if (standing.isEmpty()) {
            OUT.println("这种文书不加盖印章。");
        } else if (!isSealed) {
            OUT.println("这个文件没有盖章：盖章之后请重新下载。");
        } else {
            OUT.println(
                    standing.equals("sealed")
                            ? "已加盖电子印章：" + member(answer, "holder") + "，" + member(answer, "at")
                            : "盖的印章是“" + member(answer, "holder") + "”，" + member(answer, "at") + "。样章没有法律效力。");
            OUT.println(
                    answer.matches("(?s).*\"stampHolds\"\\s*:\\s*true.*")
                            ? "服务说时间戳有效：" + member(answer, "stamped") + " 之前已经盖章。"
                            : "服务说印章或者时间戳不成立：不能证明文件与盖章时一样，也不能证明盖章的时间。");
            OUT.println("不靠服务、自己核验印章和时间戳：用 VerifySeal.java。");
        }
    }

    private static String asked(String number, String code, URI service) throws IOException, InterruptedException {
        var address = service.resolve("/api/v1/papers/" + escaped(number) + "/verification?code=" + escaped(code));
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return response.body();
    }

    /// A text member of the answer, which is a flat object; blank without one.
    private static String member(String answer, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    /// A number also without its hyphens, as people type it.
    private static String digits(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("the JDK has no SHA-256", fault);
        }
    }
}
