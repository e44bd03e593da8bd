package onething.persistence.papers.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;

/// The pictures of a document, each stored once as PNG.
final class OfdPictures {

    private final OfdIds ids;
    private final Map<COSBase, ST_ID> known = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final MultiMedias list = new MultiMedias();

    OfdPictures(OfdIds ids) {
        this.ids = ids;
    }

    ST_ID add(PDImage picture) throws IOException {
        var id = known.get(picture.getCOSObject());
        if (id == null) {
            id = ids.next();
            known.put(picture.getCOSObject(), id);
            var name = "Image_" + id + ".png";
            files.put(name, png(picture.getImage()));
            list.addMultiMedia(new CT_MultiMedia()
                    .setID(id)
                    .setType(MediaType.Image)
                    .setFormat("PNG")
                    .setMediaFile(new ST_Loc(name)));
        }
        return id;
    }

    MultiMedias list() {
        return list;
    }

    /// By their names.
    Map<String, byte[]> files() {
        return files;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
