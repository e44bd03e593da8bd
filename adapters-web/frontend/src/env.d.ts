/// <reference types="vite/client" />

interface ImportMetaEnv {
    /** The folder of the files that the reader of PDFs asks for. */
    readonly PDF_PARTS: string;
}
