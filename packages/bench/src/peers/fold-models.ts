/** The variable of the environment that names the folder of the folds' models: threads inherit it. */
export const modelsVariable = "WINNOW_FOLD_MODELS";
