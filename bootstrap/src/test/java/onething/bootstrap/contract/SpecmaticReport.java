package onething.bootstrap.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/// What Specmatic reports. It calls it a failure too when an address is not there or the caller may not; such
/// an answer is right if the contract documents it, which [ContractTester] sees by itself.
///
/// @param findings what is wrong otherwise
record SpecmaticReport(int asked, int answeredAsWanted, List<String> findings) {

    private static final String OTHER_STATUS = "HTTP status mismatch";

    static SpecmaticReport read(Path folder) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("TEST-junit-jupiter.xml").toFile());
        var cases = document.getElementsByTagName("testcase");
        int good = 0;
        var findings = new ArrayList<String>();
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            var said = said(test, "failure") + said(test, "error");
            if (said.isEmpty()) {
                good++;
            } else if (!onlyStatusDiffers(said)) {
                findings.add(test.getAttribute("name") + "\n    " + shortened(said));
            }
        }
        return new SpecmaticReport(cases.getLength(), good, findings);
    }

    String figures() {
        return "%d requests, %d as Specmatic wanted them, %d findings"
                .formatted(asked, answeredAsWanted, findings.size());
    }

    private static boolean onlyStatusDiffers(String said) {
        return said.contains(OTHER_STATUS) && said.split(">> ").length == 2;
    }

    private static String said(Element test, String kind) {
        var nodes = test.getElementsByTagName(kind);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    private static String shortened(String said) {
        return said.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                .limit(20)
                .reduce("", (all, line) -> all + "\n    " + line)
                .strip();
    }
}
