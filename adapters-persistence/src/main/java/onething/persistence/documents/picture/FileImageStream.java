package onething.persistence.documents.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import onething.persistence.documents.content.FileBytes;

/// A file that ImageIO reads at any place, without a copy in memory or on the disk.
final class FileImageStream extends ImageInputStreamImpl {

    private final FileBytes file;

    FileImageStream(FileBytes file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        int some = file.read(streamPos, into, offset, length);
        if (some > 0) {
            streamPos += some;
        }
        return some;
    }

    @Override
    public long length() {
        return file.size();
    }
}
