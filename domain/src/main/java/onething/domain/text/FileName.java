package onething.domain.text;

/// The name that the applicant's device gave a file. People read it; it is never used as a path. Folders
/// are removed. A long name is shortened in the middle, so the extension stays.
public record FileName(String value) {

    private static final String WITHOUT_A_NAME = "未命名";
    private static final int MAX_LENGTH = 120;
    private static final int END = 20;

    public static final FileName UNNAMED = new FileName(WITHOUT_A_NAME);

    public FileName {
        value = shown(value);
    }

    private static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = Tidy.line(Tidy.isText(last) ? last : whole(last));
        if (plain.isEmpty()) {
            return WITHOUT_A_NAME;
        }
        int length = plain.codePointCount(0, plain.length());
        if (length <= MAX_LENGTH) {
            return plain;
        }
        int head = plain.offsetByCodePoints(0, MAX_LENGTH - END - 1);
        int tail = plain.offsetByCodePoints(plain.length(), -END);
        return plain.substring(0, head) + "…" + plain.substring(tail);
    }

    /// An invalid name is no reason to refuse a file, so invalid characters are removed.
    private static String whole(String sent) {
        return sent.codePoints()
                .filter(each -> each != 0 && Character.getType(each) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "FileName[…]";
    }
}
