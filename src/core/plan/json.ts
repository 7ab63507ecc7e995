/** A value that survives JSON unchanged: what a plan keeps of the members it does not know. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };
