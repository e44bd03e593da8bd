package onething.persistence.papers.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onething.application.port.out.paper.PaperSealer.ToSign;
import onething.domain.paper.OfficeSeal;
import onething.persistence.papers.ofd.Archive;
import org.dom4j.Document;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.QName;
import org.dom4j.io.SAXReader;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.core.signatures.Signatures;
import org.ofdrw.core.signatures.appearance.Seal;
import org.ofdrw.core.signatures.appearance.StampAnnot;
import org.ofdrw.core.signatures.range.Reference;
import org.ofdrw.core.signatures.range.References;
import org.ofdrw.core.signatures.sig.Provider;
import org.ofdrw.core.signatures.sig.Signature;
import org.ofdrw.core.signatures.sig.SignedInfo;
import org.xml.sax.SAXException;

/// The seal in an OFD (GB/T 33190, 18): a file lists the SM3 of every other file, and the SES_Signature signs that
/// list. A reader draws the picture that is in the seal.
final class OfdSeal {

    private static final String FOLDER = "Doc_0/Signs/";
    private static final String LIST = FOLDER + "Signatures.xml";
    private static final String SIGNATURE = FOLDER + "Sign_0/Signature.xml";
    private static final String SEAL = FOLDER + "Sign_0/Seal.esl";
    private static final String VALUE = FOLDER + "Sign_0/SignedValue.dat";

    /// What cannot be in the list of signed files: itself, the signature, and the list of all signatures.
    private static final Set<String> OF_THE_SIGNATURE = Set.of(LIST, SIGNATURE, VALUE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'");

    /// What a signature with the seal signs: the list of digests, by its path.
    static final String SIGNED_FILE = "/" + SIGNATURE;

    private OfdSeal() {}

    static ToSign prepare(byte[] ofd, SealPlace place, OfficeSeal seal, Instant at) throws IOException {
        var files = new LinkedHashMap<>(Archive.files(ofd));
        var root = xml(files, "OFD.xml");
        var body = root.getRootElement().element("DocBody");
        body.addElement(QName.get("Signatures", body.getNamespace())).setText("/" + LIST);
        files.put("OFD.xml", Archive.xml(root));
        files.put(SEAL, seal.data());
        files.put(LIST, Archive.xml(new Signatures().setMaxSignId("1").addSignature(listed())));
        var described = new Signature()
                .setSignedInfo(new SignedInfo()
                        .setProvider(new Provider().setProviderName("onething"))
                        .setSignatureMethod(Sm2.SIGNATURE_OID.getId())
                        .setSignatureDateTime(TIME.format(at.atOffset(ZoneOffset.UTC)))
                        .setReferences(digests(files))
                        .addStampAnnot(stamp(files, place))
                        .setSeal(new Seal().setBaseLoc(new ST_Loc("/" + SEAL))))
                .setSignedValue(new ST_Loc("/" + VALUE));
        var signature = Archive.xml(described);
        files.put(SIGNATURE, signature);
        return new ToSign(Archive.of(files), Sm2.digest(signature));
    }

    static byte[] finish(byte[] prepared, byte[] signature) throws IOException {
        var files = new LinkedHashMap<>(Archive.files(prepared));
        files.put(VALUE, signature);
        return Archive.of(files);
    }

    /// The signature in a sealed file.
    ///
    /// @throws IllegalArgumentException if there is none
    static byte[] signature(byte[] sealed) throws IOException {
        return file(sealed, VALUE);
    }

    /// The seal in a sealed file: SESeal as DER.
    ///
    /// @throws IllegalArgumentException if there is none
    static byte[] seal(byte[] sealed) throws IOException {
        return file(sealed, SEAL);
    }

    /// What the signature in a sealed file has to sign: SM3 of the list of all other files. Each of them is
    /// compared with the list first, because the signature says nothing about a file that differs from it.
    ///
    /// @throws IllegalArgumentException if there is no such list, or if a file differs from it or is not in it
    static byte[] digest(byte[] sealed) throws IOException {
        var files = Archive.files(sealed);
        var list = file(sealed, SIGNATURE);
        var unlisted = new HashMap<>(files);
        unlisted.keySet().removeAll(OF_THE_SIGNATURE);
        for (var reference : references(xml(files, SIGNATURE))) {
            var name = reference.attributeValue("FileRef").substring(1);
            var content = unlisted.remove(name);
            if (content == null || !digest(reference).equals(Base64.getEncoder().encodeToString(Sm2.digest(content)))) {
                throw new IllegalArgumentException("not as it was sealed: " + name);
            }
        }
        if (!unlisted.isEmpty()) {
            throw new IllegalArgumentException("added after the seal: " + unlisted.keySet());
        }
        return Sm2.digest(list);
    }

    private static List<Element> references(Document signature) {
        return signature
                .getRootElement()
                .element("SignedInfo")
                .element("References")
                .elements("Reference");
    }

    private static String digest(Element reference) {
        return reference.elementTextTrim("CheckValue");
    }

    private static byte[] file(byte[] sealed, String name) throws IOException {
        var file = Archive.files(sealed).get(name);
        if (file == null) {
            throw new IllegalArgumentException("no seal: " + name + " is missing");
        }
        return file;
    }

    private static org.ofdrw.core.signatures.Signature listed() {
        return new org.ofdrw.core.signatures.Signature()
                .setID("1")
                .setType(SigType.Seal)
                .setBaseLoc(new ST_Loc("/" + SIGNATURE));
    }

    /// The list of signatures may grow by others, so it is not among what is signed.
    private static References digests(Map<String, byte[]> files) {
        var digests = new References().setCheckMethod(Sm2.DIGEST_OID.getId());
        files.forEach((name, bytes) -> {
            if (!name.equals(LIST)) {
                digests.addReference(
                        new Reference().setFileRef(new ST_Loc("/" + name)).setCheckValue(Sm2.digest(bytes)));
            }
        });
        return digests;
    }

    private static StampAnnot stamp(Map<String, byte[]> files, SealPlace place) throws IOException {
        var pages = xml(files, "Doc_0/Document.xml")
                .getRootElement()
                .element("Pages")
                .elements("Page");
        return new StampAnnot()
                .setID("1")
                .setPageRef(ST_RefID.getInstance(pages.get(place.page()).attributeValue("ID")))
                .setBoundary(new ST_Box(
                        millimetres(place.left()),
                        millimetres(place.top()),
                        SesStructure.DIAMETER,
                        SesStructure.DIAMETER));
    }

    private static double millimetres(double points) {
        return Math.rint(points * 25.4 / 72 * 1_000) / 1_000;
    }

    /// A document type could name files of the server, or grow without end. An OFD has none.
    private static Document xml(Map<String, byte[]> files, String name) throws IOException {
        try {
            var reader = new SAXReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return reader.read(new ByteArrayInputStream(files.get(name)));
        } catch (DocumentException | SAXException e) {
            throw new IOException("no OFD", e);
        }
    }
}
