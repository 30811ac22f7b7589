package com.petpal.platform.export;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a ZIP as it comes, and insists that all of it came.
 *
 * <p>A {@link ZipInputStream} takes an end between two files for the end of the ZIP. A whole one ends with the record that
 * counts its files (APPNOTE.TXT 4.3.16, without a comment).
 */
public final class WholeZip {

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int COUNT_OFFSET = 10;
    private static final int COUNT_MASK = 0xFFFF;

    private WholeZip() {}

    /** What becomes of each file. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String name, InputStream content) throws IOException;
    }

    /** @throws IOException if it breaks off, or is no ZIP */
    public static void read(InputStream in, Visitor visitor) throws IOException {
        var tail = new Tail(in);
        var zip = new ZipInputStream(tail);
        int files = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            visitor.visit(entry.getName(), zip);
            files++;
        }
        tail.transferTo(java.io.OutputStream.nullOutputStream());
        tail.requireEnd(files);
    }

    /** Remembers the last bytes that went through. */
    private static final class Tail extends FilterInputStream {

        private final byte[] last = new byte[END_BYTES];

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                int kept = Math.min(read, END_BYTES);
                System.arraycopy(last, kept, last, 0, END_BYTES - kept);
                System.arraycopy(into, offset + read - kept, last, END_BYTES - kept, kept);
            }
            return read;
        }

        void requireEnd(int files) throws EOFException {
            var end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
            boolean whole = end.getInt(0) == END_SIGNATURE
                    && (end.getShort(COUNT_OFFSET) & COUNT_MASK) == Math.min(files, COUNT_MASK);
            if (!whole) {
                throw new EOFException("a ZIP broke off after " + files + " files");
            }
        }
    }
}
