package onething.bootstrap.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wraps Markdown doc comments (`///`): a line that is too long is filled again, together with the rest of its
/// paragraph. A row of a table loses its padding instead.
final class DocComments {

    private static final Pattern LINE = Pattern.compile("(\\s*///)( *)(.*)");
    private static final Pattern BLOCK = Pattern.compile("@.*|[-*] .*|\\d+\\. .*|\\|.*|```.*|#.*|");

    private DocComments() {}

    static String wrapped(String source, int columns) {
        var open = new ArrayDeque<>(source.lines().toList());
        var done = new ArrayList<String>();
        while (!open.isEmpty()) {
            var line = open.removeFirst();
            var doc = LINE.matcher(line);
            if (width(line) <= columns || !doc.matches()) {
                done.add(line);
            } else if (doc.group(3).startsWith("|")) {
                done.add(doc.group(1) + doc.group(2) + doc.group(3).replaceAll(" +", " "));
            } else {
                done.addAll(paragraph(doc, open, columns));
            }
        }
        return String.join("\n", done) + "\n";
    }

    private static List<String> paragraph(Matcher first, ArrayDeque<String> open, int columns) {
        var words = new ArrayList<>(Arrays.asList(first.group(3).split(" +")));
        boolean isBlock = BLOCK.matcher(first.group(3)).matches();
        var margin = first.group(2);
        var hanging = isBlock ? margin + "  " : margin;
        boolean isSecond = true;
        while (!open.isEmpty()) {
            var next = LINE.matcher(open.getFirst());
            if (!next.matches() || BLOCK.matcher(next.group(3)).matches()) {
                break;
            }
            if (isSecond && isBlock && next.group(2).length() > margin.length()) {
                hanging = next.group(2);
            }
            if (!next.group(2).equals(hanging)) {
                break;
            }
            words.addAll(Arrays.asList(next.group(3).split(" +")));
            open.removeFirst();
            isSecond = false;
        }
        return filled(words, first.group(1) + margin, first.group(1) + hanging, columns);
    }

    private static List<String> filled(List<String> words, String head, String hanging, int columns) {
        var lines = new ArrayList<String>();
        var line = head + words.getFirst();
        for (var word : words.subList(1, words.size())) {
            if (width(line) + 1 + width(word) > columns) {
                lines.add(line);
                line = hanging + word;
            } else {
                line += " " + word;
            }
        }
        lines.add(line);
        return lines;
    }

    /// In columns of a fixed-width font: a Chinese character takes two. The formatter counts so too.
    private static int width(String text) {
        return text.codePoints().map(character -> character < 0x1100 ? 1 : 2).sum();
    }
}
