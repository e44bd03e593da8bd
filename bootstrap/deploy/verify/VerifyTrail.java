import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the trail of the service without trust in the service. It needs a JDK 17 or later, and nothing else:
///
/// ```
/// java VerifyTrail.java export KEYS.json EXPORT.txt
/// java VerifyTrail.java paper  KEYS.json ANSWER.json [HEADS.json]
/// java VerifyTrail.java note   EXPORT.txt HASH SALT NOTE.txt
/// ```
///
/// - `KEYS.json` has the public keys, as https://SERVICE/api/v1/trail/log/keys answers. Keep a copy of your own, or
///   get it from somebody else than the service: with other keys the service could show everybody another log.
/// - `EXPORT.txt` is what https://SERVICE/api/v1/admin/trail/export answers: every event, and every signed head.
/// - `ANSWER.json` is what the verification of a paper answers,
///   https://SERVICE/api/v1/papers/NUMBER/verification?code=CODE
/// - `HEADS.json` has signed heads, as https://SERVICE/api/v1/trail/log/heads answers: then the head of the paper
///   must be among them.
/// - `HASH` is the hash of an event of an export that was checked, `SALT` the salt of its note, as the matter's
///   timeline answers both, and `NOTE.txt` has the words of the note, without a line feed at the end that they do
///   not have. An export has no words, only a commitment to them: SHA-256 over the 32 bytes of the salt and the
///   text in UTF-8. So the words can be erased, and the export still verifies.
///
/// It ends with 0 if all is in order, with 1 if something is not, and with 2 if it cannot know.
class VerifyTrail {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int UNKNOWN = 2;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final String FORM = "onething.trail.3";
    private static final String NOTHING_BEFORE = "0".repeat(64);

    private final Map<String, PublicKey> keys;

    private VerifyTrail(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    public static void main(String... arguments) {
        System.exit(checked(arguments));
    }

    private static int checked(String... arguments) {
        try {
            if (arguments.length == 3 && arguments[0].equals("export")) {
                if (Files.size(Path.of(arguments[2])) == 0) {
                    OUT.println("不能查验：导出是空的。第一个签名的日志头之前，没有可以查验的记录。");
                    return UNKNOWN;
                }
                var verifier = new VerifyTrail(keys(text(Path.of(arguments[1]))));
                OUT.println(verifier.export(Path.of(arguments[2])));
                return GOOD;
            }
            if ((arguments.length == 3 || arguments.length == 4) && arguments[0].equals("paper")) {
                var verifier = new VerifyTrail(keys(text(Path.of(arguments[1]))));
                var heads = arguments.length == 4 ? text(Path.of(arguments[3])) : "";
                OUT.println(verifier.paper(text(Path.of(arguments[2])), heads));
                return GOOD;
            }
            if (arguments.length == 5 && arguments[0].equals("note")) {
                OUT.println(note(Path.of(arguments[1]), arguments[2], arguments[3], text(Path.of(arguments[4]))));
                return GOOD;
            }
            OUT.println("用法：java VerifyTrail.java export 公钥.json 导出.txt");
            OUT.println("  或：java VerifyTrail.java paper 公钥.json 核验结果.json [日志头.json]");
            OUT.println("  或：java VerifyTrail.java note 导出.txt 记录的哈希 盐 文字.txt");
            return UNKNOWN;
        } catch (Wrong wrong) {
            OUT.println("不对：" + wrong.getMessage());
            return BAD;
        } catch (CharacterCodingException wrong) {
            OUT.println("不对：有的字节不是 UTF-8 文字");
            return BAD;
        } catch (IOException | GeneralSecurityException fault) {
            OUT.println("不能查验：" + fault);
            return UNKNOWN;
        }
    }

    // The export. -----------------------------------------------------------------------------------------------------

    /// Each line is an event or a head, in the order of the log; a head stands after the events that it has. The
    /// last line is a head, so nothing at the end is unsigned.
    private String export(Path file) throws IOException, GeneralSecurityException {
        var matters = new HashMap<String, Last>();
        var tree = new Tree();
        long heads = 0;
        boolean isSigned = true;
        try (var lines = strict(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event\t")) {
                    tree.add(event(line, matters, tree.size + 1));
                    isSigned = false;
                } else if (line.startsWith("head\t")) {
                    heads++;
                    head(line, heads, tree);
                    isSigned = true;
                } else {
                    throw new Wrong("第 " + (tree.size + heads + 1) + " 行既不是记录，也不是日志头");
                }
            }
        }
        if (heads == 0 || !isSigned) {
            throw new Wrong("最后的记录没有签名");
        }
        return "全部一致：" + tree.size + " 条记录，" + matters.size() + " 个办件，" + heads + " 个签名的日志头。";
    }

    /// Lines end with one line feed, the last one too, and nothing else is in between; bytes that are no UTF-8 are
    /// refused.
    private static BufferedReader strict(Path file) throws IOException {
        var length = Files.size(file);
        try (var raw = Files.newByteChannel(file)) {
            var end = ByteBuffer.allocate(1);
            if (raw.position(length - 1).read(end) != 1 || end.array()[0] != '\n') {
                throw new Wrong("导出没有完整地结束");
            }
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new LineFeeds(java.nio.channels.Channels.newReader(Files.newByteChannel(file), decoder, -1));
    }

    /// The fields of a line: its kind, the matter, the sequence, the time, the actor, the role, the action, the
    /// standing before and after, the stage, the effects, the paper, the commitment to the note, the hash before
    /// and the own hash.
    private byte[] event(String line, Map<String, Last> matters, long place) throws GeneralSecurityException {
        var fields = line.split("\t", -1);
        if (fields.length != 15) {
            throw new Wrong("第 " + place + " 条记录不完整");
        }
        var last = matters.getOrDefault(fields[1], Last.NONE);
        if (!fields[2].equals(Long.toString(last.sequence + 1))) {
            throw new Wrong("第 " + place + " 条记录：办件 " + fields[1] + " 缺少记录或者顺序不对");
        }
        if (!fields[13].equals(last.hash)) {
            throw new Wrong("第 " + place + " 条记录没有接上前一条");
        }
        var hash = HexFormat.of().formatHex(canonical(fields));
        if (!hash.equals(fields[14])) {
            throw new Wrong("第 " + place + " 条记录被改动过");
        }
        matters.put(fields[1], new Last(last.sequence + 1, hash));
        return HexFormat.of().parseHex(hash);
    }

    /// The canonical form: each field is its length in four bytes and its UTF-8 text.
    private static byte[] canonical(String[] fields) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        field(digest, FORM);
        for (int i = 1; i < 10; i++) {
            field(digest, unescaped(fields[i]));
        }
        var effects = fields[10].isEmpty() ? new String[0] : fields[10].split(",", -1);
        field(digest, Integer.toString(effects.length));
        for (var effect : effects) {
            field(digest, unescaped(effect));
        }
        for (int i = 11; i < 14; i++) {
            field(digest, unescaped(fields[i]));
        }
        return digest.digest();
    }

    private static void field(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /// `\t`, `\n`, `\r`, `\c` for a comma and `\\`; anything else after a backslash is wrong.
    private static String unescaped(String field) {
        var text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter != '\\') {
                text.append(letter);
                continue;
            }
            i++;
            switch (i < field.length() ? field.charAt(i) : ' ') {
                case 't' -> text.append('\t');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 'c' -> text.append(',');
                case '\\' -> text.append('\\');
                default -> throw new Wrong("有一个字段写法不对");
            }
        }
        return text.toString();
    }

    /// The words are those to which the event is committed.
    private static String note(Path export, String hash, String salt, String words)
            throws IOException, GeneralSecurityException {
        if (!salt.matches("[0-9a-f]{64}")) {
            throw new Wrong("盐的写法不对");
        }
        try (var lines = strict(export)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var fields = line.split("\t", -1);
                if (fields.length == 15 && fields[14].equals(hash)) {
                    var committed = sha256(HexFormat.of().parseHex(salt), words.getBytes(StandardCharsets.UTF_8));
                    if (!HexFormat.of().formatHex(committed).equals(fields[12])
                            || !HexFormat.of().formatHex(canonical(fields)).equals(hash)) {
                        throw new Wrong("文字与记录中的承诺不符");
                    }
                    return "文字就是这条记录的文字。";
                }
            }
        }
        throw new Wrong("导出里没有这条记录");
    }

    private void head(String line, long number, Tree tree) throws GeneralSecurityException {
        var fields = line.split("\t", -1);
        if (fields.length != 3 || !fields[1].equals(Long.toString(number))) {
            throw new Wrong("缺少日志头，或者顺序不对");
        }
        var head = head(fields[2]);
        if (head.size != tree.size || !Arrays.equals(head.root, tree.root())) {
            throw new Wrong("签名的日志头（" + head.size + " 条记录）与记录不符");
        }
    }

    private record Last(long sequence, String hash) {

        static final Last NONE = new Last(0, NOTHING_BEFORE);
    }

    /// The Merkle tree over what was read so far: the complete subtrees, the greatest first.
    private static final class Tree {

        private final List<byte[]> peaks = new ArrayList<>();
        private long size;

        void add(byte[] hash) throws GeneralSecurityException {
            var node = leaf(hash);
            for (long rest = size; (rest & 1) == 1; rest >>= 1) {
                node = node(peaks.remove(peaks.size() - 1), node);
            }
            peaks.add(node);
            size++;
        }

        byte[] root() throws GeneralSecurityException {
            var root = peaks.isEmpty() ? sha256() : peaks.get(peaks.size() - 1);
            for (int i = peaks.size() - 2; i >= 0; i--) {
                root = node(peaks.get(i), root);
            }
            return root;
        }
    }

    // A paper. --------------------------------------------------------------------------------------------------------

    /// The promise is the service's, each event of it is in the tree, and the tree's head is signed.
    private String paper(String answer, String heads) throws GeneralSecurityException {
        var trail = part(answer, "\"trail\"");
        var promise = opened(token(part(trail, "\"promise\"")), "trail-promise+jwt");
        var promised = all(promise, "[\"\\[,]([0-9a-f]{64})\"");
        if (promised.isEmpty()) {
            throw new Wrong("承诺没有写明记录");
        }
        if (!trail.contains("\"head\"")) {
            throw new Wrong("日志还没有签名；承诺的时间是 " + java.time.Instant.ofEpochSecond(number(promise, "by")));
        }
        var token = token(part(trail, "\"head\""));
        var head = head(token);
        if (!heads.isEmpty() && !heads.contains("\"" + token + "\"")) {
            throw new Wrong("文书的日志头不在公布的日志头里");
        }
        var events = events(trail);
        for (var hash : promised) {
            var proof = events.get(hash);
            if (proof == null) {
                throw new Wrong("记录 " + hash + " 没有包含证明");
            }
            if (proof.size != head.size || !proof.leadsTo(leaf(HexFormat.of().parseHex(hash)), head.root)) {
                throw new Wrong("记录 " + hash + " 的包含证明不成立");
            }
        }
        return "文书背后的 " + promised.size() + " 条记录都在公证日志里（共 " + head.size + " 条），签名有效。";
    }

    private static Map<String, Inclusion> events(String trail) {
        var events = new TreeMap<String, Inclusion>();
        var event = Pattern.compile("\"hash\":\"([0-9a-f]{64})\",\"inclusion\":\\{\"leaf\":(\\d+),\"size\":(\\d+),"
                        + "\"path\":\\[([^\\]]*)\\]\\}")
                .matcher(compact(trail));
        while (event.find()) {
            var path = all(event.group(4), "\"([0-9a-f]{64})\"").stream()
                    .map(HexFormat.of()::parseHex)
                    .toList();
            events.put(
                    event.group(1),
                    new Inclusion(Long.parseLong(event.group(2)), Long.parseLong(event.group(3)), path));
        }
        return events;
    }

    /// RFC 9162, 2.1.3.2.
    private record Inclusion(long leaf, long size, List<byte[]> path) {

        boolean leadsTo(byte[] content, byte[] root) throws GeneralSecurityException {
            if (leaf >= size) {
                return false;
            }
            long node = leaf;
            long last = size - 1;
            var hash = content;
            for (var beside : path) {
                if (last == 0) {
                    return false;
                }
                if ((node & 1) == 1 || node == last) {
                    hash = node(beside, hash);
                    while ((node & 1) == 0 && node != 0) {
                        node >>= 1;
                        last >>= 1;
                    }
                } else {
                    hash = node(hash, beside);
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 && Arrays.equals(hash, root);
        }
    }

    // Hashes. ---------------------------------------------------------------------------------------------------------

    private static byte[] leaf(byte[] content) throws GeneralSecurityException {
        return sha256(new byte[] {0}, content);
    }

    private static byte[] node(byte[] left, byte[] right) throws GeneralSecurityException {
        return sha256(new byte[] {1}, left, right);
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    // Signatures. -----------------------------------------------------------------------------------------------------

    private record Head(long size, byte[] root) {}

    private Head head(String token) throws GeneralSecurityException {
        var claims = opened(token, "trail-head+jwt");
        return new Head(number(claims, "size"), HexFormat.of().parseHex(found(claims, "\"root\":\"([0-9a-f]{64})\"")));
    }

    /// Checks the signature of a JWS (RFC 7515, ES256) and gives what it says.
    private String opened(String token, String type) throws GeneralSecurityException {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new Wrong("签名的写法不对");
        }
        var header = new String(decoded(parts[0]), StandardCharsets.UTF_8);
        var key = keys.get(found(header, "\"kid\":\"([^\"\\\\]*)\""));
        if (key == null) {
            throw new Wrong("签名用的不是公布的公钥");
        }
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        var bytes = decoded(parts[2]);
        if (bytes.length != 64
                || !found(header, "\"alg\":\"([^\"]*)\"").equals("ES256")
                || !found(header, "\"typ\":\"([^\"]*)\"").equals(type)
                || !signature.verify(bytes)) {
            throw new Wrong("签名不对");
        }
        return new String(decoded(parts[1]), StandardCharsets.UTF_8);
    }

    /// Bits that mean nothing must be zero, so one signature has one spelling.
    private static byte[] decoded(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below.
        }
        throw new Wrong("签名的写法不对");
    }

    /// A JSON Web Key Set (RFC 7517) of keys on P-256.
    private static Map<String, PublicKey> keys(String set) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var curve = parameters.getParameterSpec(ECParameterSpec.class);
        var keys = new HashMap<String, PublicKey>();
        for (var key : all(compact(set), "(\\{[^{}]*\\})")) {
            var point = new ECPoint(
                    new BigInteger(1, Base64.getUrlDecoder().decode(found(key, "\"x\":\"([^\"]*)\""))),
                    new BigInteger(1, Base64.getUrlDecoder().decode(found(key, "\"y\":\"([^\"]*)\""))));
            keys.put(
                    found(key, "\"kid\":\"([^\"]*)\""),
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)));
        }
        return keys;
    }

    // JSON, as far as the service writes it. --------------------------------------------------------------------------

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    /// Without the blanks between its parts: no text of these answers that matters has a blank.
    private static String compact(String json) {
        return json.replaceAll("[\\s]+", "");
    }

    /// The object that follows a name, with its braces.
    private static String part(String json, String name) {
        int begin = json.indexOf(name);
        int depth = 0;
        for (int i = begin < 0 ? json.length() : json.indexOf('{', begin); i >= 0 && i < json.length(); i++) {
            depth += json.charAt(i) == '{' ? 1 : json.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return json.substring(json.indexOf('{', begin), i + 1);
            }
        }
        throw new Wrong("没有 " + name);
    }

    private static String token(String json) {
        return found(compact(json), "\"token\":\"([^\"\\\\]*)\"");
    }

    private static long number(String json, String name) {
        return Long.parseLong(found(json, "\"" + name + "\":(\\d{1,18})[,}]"));
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new Wrong("没有 " + pattern);
        }
        return found.group(1);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /// What is not as it should be.
    private static final class Wrong extends RuntimeException {

        Wrong(String what) {
            super(what, null, false, false);
        }
    }

    /// Lines that end with a line feed and nothing else: a carriage return is a letter of its line.
    private static final class LineFeeds extends BufferedReader {

        LineFeeds(java.io.Reader reader) {
            super(reader);
        }

        @Override
        public String readLine() throws IOException {
            var line = new StringBuilder();
            for (int letter = read(); letter != -1; letter = read()) {
                if (letter == '\n') {
                    return line.toString();
                }
                line.append((char) letter);
            }
            return line.isEmpty() ? null : line.toString();
        }
    }
}
