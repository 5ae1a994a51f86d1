package city.onewindow.routing.rule.file;

import city.onewindow.routing.rule.file.FileFault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Whether a workbook is small enough to be read at all: unpacked, in parts, and in how far its cells lie apart. The archive
 * is opened by the same code that the reader opens it with, so that both see the same parts.
 */
final class WorkbookBounds {
    /** Bytes of all parts unpacked. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_PARTS = 100;

    /** A column beyond XFD, a row beyond the last, or a place that is spelled so as not to be seen. */
    private static final Pattern FAR =
            Pattern.compile("\\sr\\s*=\\s*([\"'])\\s*(?:[A-Za-z]{4,}|[A-Za-z]{0,3}[0-9]{8,}|[^\"']*&)");

    private WorkbookBounds() {}

    static Optional<FileFault> fault(byte[] file) {
        if (file.length > TableFile.LARGEST_BYTES) {
            return Optional.of(tooMuch());
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            int parts = 0;
            int left = LARGEST;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                Optional<byte[]> part = unpacked(zip, entry, left);
                if (++parts > MOST_PARTS || part.isEmpty()) {
                    return Optional.of(tooMuch());
                }
                left -= part.get().length;
                if (entry.getName().endsWith(".xml") && isOdd(part.get())) {
                    return Optional.of(FileFault.of("", Kind.WORKBOOK));
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // No archive, or one that is broken: its bytes say no more to whoever sent it.
            return Optional.of(FileFault.of("", Kind.WORKBOOK));
        }
    }

    private static FileFault tooMuch() {
        return FileFault.of("", Kind.UNPACKED, "" + (LARGEST >> 20), "" + MOST_PARTS);
    }

    /** Empty where there is more of it than may be. */
    private static Optional<byte[]> unpacked(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > most) {
                    return Optional.empty();
                }
            }
            return Optional.of(out.toByteArray());
        }
    }

    private static boolean isOdd(byte[] xml) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        return text.indexOf('\0') >= 0
                || text.contains("<!DOCTYPE")
                || FAR.matcher(text).find();
    }
}
