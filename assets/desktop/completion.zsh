#compdef cheekviewer
# Completion of cheekviewer in zsh, printed by `cheekviewer --completion zsh`.
_cheekviewer_ids() { compadd -- ${(f)"$(cheekviewer list 2>/dev/null | cut -d ' ' -f 1)"}; }
_cheekviewer() {
    local context state state_descr line
    typeset -A opt_args
    _arguments -C -A '-*' @window '1:command:((@names))' '*::argument:->rest'
    [[ $state == rest ]] || return
    case $line[1] in
        @cases
    esac
}
if [[ $funcstack[1] == _cheekviewer ]]; then _cheekviewer "$@@"; else compdef _cheekviewer cheekviewer; fi
