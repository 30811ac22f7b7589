package com.petpal.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ZIP that parts write their files into, one after the other; nothing of it stays in memory.
 *
 * <p>It cannot be closed, only finished: closing after a failure would make half a ZIP look like a whole one.
 */
public final class ExportZip {

    private final ZipOutputStream zip;
    private final JsonMapper json;
    private final String folder;

    public ExportZip(OutputStream out, JsonMapper json) {
        this(new ZipOutputStream(out), json, "");
    }

    private ExportZip(ZipOutputStream zip, JsonMapper json, String folder) {
        this.zip = zip;
        this.json = json;
        this.folder = folder;
    }

    /** Something that bytes can be written to, and that fails as streams do. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same ZIP, with all names below a folder. */
    public ExportZip in(String name) {
        return new ExportZip(zip, json, folder + name + "/");
    }

    /** A file of any kind. */
    public void file(String name, Content content) {
        try {
            zip.putNextEntry(new ZipEntry(folder + name));
            content.writeTo(zip);
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A JSON file of one thing. */
    public void one(String name, Object thing) {
        file(name, out -> out.write(json.writeValueAsBytes(thing)));
    }

    /** A JSON file that is a list of things, given one by one. */
    public void list(String name, Consumer<Consumer<Object>> things) {
        file(name, out -> {
            out.write('[');
            things.accept(new Items(out));
            out.write(']');
        });
    }

    /**
     * A JSON file that is a list of things, read page by page.
     *
     * @param after the page behind the last thing that is known; empty if there is none
     * @param shape a thing as it is written
     */
    public <T> void pages(String name, Function<Optional<T>, List<T>> after, Function<T, ?> shape) {
        list(name, items -> eachOf(after, thing -> items.accept(shape.apply(thing))));
    }

    /** Reads pages until one is empty. */
    public static <T> void eachOf(Function<Optional<T>, List<T>> after, Consumer<T> each) {
        List<T> page = after.apply(Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(each);
            page = after.apply(Optional.of(page.getLast()));
        }
    }

    /** Writes the directory, by which a reader knows that this is all. */
    public void finish() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private final class Items implements Consumer<Object> {

        private final OutputStream out;
        private boolean begun;

        Items(OutputStream out) {
            this.out = out;
        }

        @Override
        public void accept(Object thing) {
            try {
                if (begun) {
                    out.write(',');
                }
                begun = true;
                out.write(json.writeValueAsBytes(thing));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
