package onething.persistence.documents.content;

/// A file in memory.
public record InMemory(byte[] content) implements FileBytes {

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int read(long from, byte[] into, int offset, int length) {
        if (from >= content.length) {
            return -1;
        }
        int some = (int) Math.min(length, content.length - from);
        System.arraycopy(content, (int) from, into, offset, some);
        return some;
    }
}
