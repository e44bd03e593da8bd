package onething.domain.password;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import onething.domain.text.Sha256;

/// The 3,478 commonest passwords of at least ten characters (ASVS 5.0, 6.2.4). They are those of two published
/// lists, in small letters: `dictionaries/passwords.txt` of nbvcxz 1.5.1 (MIT), which has 100,000, and
/// `common-passwords.txt.gz` of Django 3.2.25 (BSD-3-Clause), which has 20,000. Only ASCII: the lists have nothing
/// else of that length.
///
/// The list holds the first six bytes of the SHA-256 of each, so nobody reads people's words here. That another
/// password has one of them happens once in 80 thousand million times.
final class CommonPasswords {

    private static final int BYTES = 6;

    static final Set<String> HASHES = Set.of("""
            --iKYT85 -2Mbmyk6 -4Jk4rSo -57y89t3 -5FY69Vy -6-0SOEy -6c6bxi1 -8JFgHw6 -9iwFfrs -B4KJisP -BWuYXw2 -CGpCvHF
            -CQSfDnP -DByDz47 -FgukFNM -GV7xl8f -GxNEC6m -IOnHGhR -IPaoWqE -M6FWRwx -N7co-QV -O7P2obT -OpKU745 -PcKPrEu
            -PlsTAU6 -RiwXCOy -T7HvRjh -T7aoZ0b -UH1V-6J -UqnDGQ5 -VK3S2CD -V_DKC3C -W2urN2F -WegrAPy -XyhhL-x -YbZ0Vqd
            -bIcS9pY -bwrj68J -cHvZdOH -dBwk9De -dxonm1Q -hA4BPoe -hTPYO50 -iI1Hzf5 -ihXAsLn -ijVz9W0 -iy_ISRl -kAWLYhY
            -kYJGnyg -m5eWhio -nBTySJc -nSW5K6E -ng1_Bx0 -qkGGMR6 -rRe-jgt -vV8DlbL -w7B2-iL -xxRoNId -yfx3wMn 00R2UruK
            03dNDRk0 03lzkzJp 04Jcs3Qd 05PdJGVG 05raAw1B 07Lfy85X 07ncz3ZI 08f3b63n 08tD55ji 097OwL-6 09sxs23Y 0BmQCL7d
            0BrN7Do7 0CUXZcMo 0Diy9js6 0EAwuhXq 0FsyfWzR 0FwAlMfz 0FzMCKHu 0Iyehenl 0KHkFumV 0KmDRMWO 0M0FxKpC 0MJMx6n6
            0OABNWn_ 0ObaGi2u 0P8nlOx6 0R85YXJv 0T_FRyGM 0VChn2Fv 0W5p0esR 0WFrh0qW 0WMIcAKk 0XRuHOnR 0ZXxvMrs 0Zd8SX2x
            0bNwf73G 0cSFhM6B 0dhfoxeF 0er9ay9h 0f4LPJBW 0gQtdaZ5 0hVoXFZb 0iY7N3LZ 0jwQOFMt 0k3e34AU 0lsbU_7a 0nEpi9KH
            0oLq2Kcp 0olqOdv0 0t4afg6D 0tAup03i 0tFJVHtw 0tSlknAL 0tjgVp4x 0uKdsNQl 0uLwgg36 0yLiYjZW 1-StfaTm 12KWIN8J
            14y1zGWj 168Ad8UY 16vRhMKT 17_23yOO 1AWI6ClS 1AoWN0BA 1CnWX6tx 1Codg-Fa 1DfSgerR 1F0DrA_B 1GyMtq9K 1H7JK30q
            1HA_2tZd 1JZFR6Mw 1JhyGud3 1Jt9shw1 1LRYZNnW 1Lhb2nA8 1MQqFBTW 1MnZAnMm 1N80wFQP 1QxO6ixc 1RvOI9Uh 1SR1upSS
            1SctPexO 1TKytS7i 1VhhmysP 1W9rXUni 1WCk5gnZ 1X0TmhiL 1X5N0NoF 1Xg7nnz1 1YTEcnIu 1ZWAnU0q 1_KxgZD2 1_TTzO56
            1dOvShDF 1dcwlz7q 1dornZJA 1gbWN449 1gmnRoQ1 1hGOol0T 1hMMf8d6 1niManhy 1oLtTKTZ 1oa6Akrs 1ojn8F6N 1rCd71lS
            1w1aeQnt 2-NvKWJN 23VdlQ4B 23mMpbPi 23rZUDNu 24Sbvz5c 24tu2bmc 27efuLMs 28BUpiZy 29YW0agU 29zwG_Us 2BGqLqT-
            2DmhJO2y 2EZfM1RW 2EqaaysP 2FSo2X7C 2GW2W9s7 2GyGUbeU 2IfILzU7 2K7MZSzk 2KoEHKGe 2Kr8S4R8 2Nm0WEU8 2RYCKqRl
            2TwHdS81 2X420qwp 2XmM3Dw0 2_wD12Ky 2fuS47vm 2grK9j6y 2hMkl5lR 2hXd3t3h 2i179pOk 2i2PxIJM 2iWs-0xd 2kDH-uwQ
            2nhuk5ou 2ooOuHyV 2oyumvvo 2pKxtmyZ 2pZ5E4_6 2sluqhWZ 2sry_44R 2t8WjWic 2tCuKpCv 2vzOTH7U 2wSY0CIY 2x7i68H1
            2y82zzmI 2ywn834e 2yzBgvuz 2zCipNiw 2zISrpHn 3-cc0mnT 30q-BTpZ 31U-AzwR 32NcyeQs 34UhxMyU 35jWOYdb 37LFcXAr
            383P5K6v 38PDntCD 38qqahQE 3ADJA4Ur 3AiFCR35 3BN4NBch 3C2fOnoH 3CK4aOQx 3DsLNqYt 3Dw1WWZJ 3FKDTU5Z 3HxAL-2h
            3J4kc--D 3KIbqVH5 3LHUmV9t 3N8SUegR 3O_ykKXp 3Oehf5v_ 3Pyh0dqU 3RDWGrjZ 3SmtJL1M 3WMCf6ay 3X6KI_m- 3YHKYftX
            3YIHjDTr 3YobQqhF 3_kDiDw_ 3_xQSqVT 3btv6WtZ 3c1PL_KQ 3fpf60VP 3kT7MqcG 3lLdQlW8 3mJ4q57R 3qcRGoQG 3qtdtTve
            3ra-Q_xS 3rd1Kim5 3sX_ZKpa 3vq7g3Z7 3wD5aTd_ 3wEgVCzm 3xr6EgEl 3y8-FbGm 3y9j7uJH 3z8GM8JE 41_Nncsg 42-r2h8D
            42ON1S0w 44hDEyl2 47PX4y_4 47s24pCb 49E6ItFk 4AD0D8Ts 4B7eobRo 4EV7Gz5O 4F5LLbP4 4HvvC3IJ 4JjH-yI9 4L1yFE8R
            4LI2pYBC 4MUjMaP_ 4MYdpjoA 4Nm0E0Xa 4NuRo_CT 4NwKw-bx 4PWT8KYa 4SHZrJJU 4SsaUAPI 4SuC0djX 4WYWZL8U 4WiJe7ST
            4YKVyQ2m 4ZYukTRQ 4_O246Cl 4ePFh7BP 4kV95M2W 4kmHYKYB 4laYJPAH 4mAZzkit 4mTH-Xlz 4nHJi0q7 4oeB38LD 4op-83sQ
            4qacwGyx 4t2N2od6 4t553baU 4wEC0M0s 4wyw-x4J 4yrDHoTp 5-ytLfsA 502YZW7V 5271kjpC 52y1fV9g 53O7XZAm 56GBSuDT
            56yCfCew 57INqCG2 5ABeLBV4 5BK5F6WZ 5DgaMjjz 5EMh4uVU 5ETf8bpo 5F9MIySd 5FalgUsQ 5GbISM2E 5Gtw0zDr 5JQMsEQ5
            5JozIW0Y 5KCpDlrA 5M6lbMal 5MURLPgo 5NSemHJ4 5NTUfSJu 5NvkZcFE 5Nwi0QZ2 5OESkBXM 5OFV6WpS 5OaaH2i1 5QRfA-1E
            5RTIP_bT 5UaHxy8V 5UxzUJZo 5WaUvuMI 5XoMzrhU 5Z5EiObB 5ZbJCDsx 5ZtbvfdG 5_GylEY0 5aYGKFdY 5b32k2ZK 5cQe-x53
            5dkHBsI1 5eWkQamE 5hvjtQap 5hySbV_r 5j9Ff0KW 5jgYAZH7 5juWQfiA 5keoMIcJ 5mH0yTXo 5mQc9ZHz 5n9AQJrS 5oIbgukW
            5rBWgPrt 5sqtajLC 5sxIOdFQ 5uMcg_R5 5uRdja2C 5vc_GhW5 5xTMsjpR 5xj1XPCk 60FZFkxg 60aynICc 617q8qWc 62zRCF-A
            651KlkvI 65p2UM1T 68TbXSM9 68gERk1I 68mMHvzi 68oDyJgE 6EQ4QvIZ 6GXAnHVt 6I49mH0s 6IHam-jX 6J7SrdXG 6JEzS1tA
            6Jmyo9YS 6NXRuQ_7 6OGCk90G 6PGtK96j 6Py86ugK 6QDwwKQK 6R-t8k94 6RqrEZli 6T3i6aqj 6TOm9j_v 6Ut2XPMt 6V4yZufF
            6WuanTZw 6Xb6Vf2- 6Z6IsElg 6_X7kyCX 6aL00OHw 6cEPdSqI 6ecEibS4 6f4s2ijh 6fdoAFdh 6hWWChHR 6iIT9_fB 6i_cMnPT
            6inIUnG4 6l59sxUw 6l5MTgho 6lWVzeiN 6ldb9Nuf 6m7EZXqi 6obIrd1P 6pDV4OUM 6pKmEnvz 6qXBXurw 6rEblPRw 6rwcOFvg
            6tboQVbH 6uQriYjb 6wNLQdJ_ 6yY6-xn1 6zsGceMH 7-KUQ2wz 708yiY0A 70bzc0Vp 71Ks4JDM 73E6Ixn- 74KZI9Mv 75H8Poej
            75K3eLr- 75_vZ1hk 7699wzVf 769WE_0d 76V0dNJY 77I1nhi7 77WBzI07 7A4Tybkf 7AQuUs8- 7AWzGoKC 7Bmjj7j6 7CC5idKx
            7D0AISJQ 7E38eVAT 7EStNC1T 7HGlfke2 7HP17tp5 7KCOQe5i 7M2rLBEA 7NLiIPA4 7O97HmTH 7Q0VMyNg 7RANmIb0 7RV0hrh1
            7SgxeB4d 7T_TjdIG 7UVJxxT_ 7W4QS5Cy 7WlQY6bj 7XcGYsJ1 7Xk7S8xq 7Yub4ghC 7Z10Og5E 7ZhxKY6Z 7_MBcQ_h 7_puxhs4
            7am_udXh 7b-TqFcy 7c7OrZVx 7cMhhi9S 7daLCxE3 7enBUc5z 7gHre2rS 7gL-_IDD 7hO31MjA 7hOgYrPK 7hhNmfNy 7ii7HOuI
            7inrSocl 7opLa-bV 7ovKuzYI 7qHx4HGS 7qWf0b3G 7qtivuA2 7rTGuE0E 7toZ6K5S 7unG4ZBv 7vE5TuO4 7vRJGK1B 7vocfgyW
            7weBZFq1 7x0Wcvqx 7xMlCSU7 8-rFbqRk 80BhmDZB 81bMI9Tv 81fQJv0c 84-voqD2 84HxFMiu 84TA5PiN 86-NL0M8 87LOGkh7
            88iAEqyD 88yH94sh 89CCxsoI 89NqGuqS 8AOzc_kQ 8AdI7mV5 8CLGjOLN 8CyWNXSB 8Efy1XWP 8ErU0o4Z 8FTPyz8c 8FlUgNHy
            8GiguxtE 8JCE47QG 8JkNyKD3 8Jtk-4qy 8KqZEOuQ 8NE1GuAY 8Nwd5Fpc 8Osokybt 8So4g425 8TkfRboo 8UTZkwku 8W-sjYj7
            8WrbDK2P 8XwA668H 8ZY4d1_o 8Zfx7Ov- 8ZpSAXgO 8aCnJiG1 8bILM2lM 8bPjYGgG 8bna13Af 8buz0yJ0 8cQl3812 8dET-cCA
            8dLG7MIP 8dTjkaCq 8fpdbCZC 8kq8NLE_ 8mA_oUy8 8nXJNpLw 8nXrm48d 8o7ts3E1 8ooufkU7 8osXxChG 8pNZgJLq 8q88jgAh
            8rKJUZwC 8rlUScmg 8uqhbpGN 8wDxCETs 8y5opU1G 9-aQFmxk 91E9gevi 92auT-C9 93C-Q6xj 97EVCfTW 97JixVwG 97zS1ONy
            98gQ8C8G 98qHIEJi 9AoYw0mb 9BPmNN7M 9BVwj9-9 9COiGudj 9DExR32K 9G2sp-t5 9GwAu1po 9HWfO45l 9HXrarHL 9I1oJxyo
            9JTuobIF 9KE1DG_s 9Mfsk4EQ 9OmUcwCo 9PTdXQql 9RU9Rn2o 9T569VIz 9U2TCS-u 9YfU1YZg 9_JIHApP 9_Wtnale 9_x-4EM5
            9axmhKkf 9d7IcLax 9fHOjyXX 9hCaeZwk 9hy0IoHs 9igUTHKo 9jisiIbv 9kSz0HcC 9kufK3Us 9kv4GlMV 9lECaFjU 9lUXIidU
            9ldpEezK 9nUdwr4w 9nvi2iTU 9o4-zac5 9o8GJ8P8 9oGoIIMB 9q5lTkEt 9qDtIVtS 9qKN_8Uz 9rCGide1 9rFEmDA3 9t44t62n
            9tvT113u 9u6U7LAU 9xApE5M9 9yLsMJG6 9yyBi02m 9zqrrkrF A-ek2QSE A-t2zgW4 A0Rtgon3 A1tsikru A2XKwUG2 A2oEagSy
            A5rRC6xb A649aPzX A6cu2keT A6n94KyT A7L8RRSo A8jOU1UX ACX3VwTw ACiON-NU ACiRxyow AClSVwms ADmveJuO AEosU9Lt
            AFSn3p1P AHUjtSk4 AI3VUMIV AIAexn7T AKa3LUCJ AKuZ2XGu ALR3dSD7 AM_kbSur ANQS7Y3M AQQqNmPG ATmsb6H7 AVAA9LWM
            AZ7UC4Ab AZ_DSjYb A_yfC-nU AaDGa1Rf AbKbylr3 Ae0iAFq2 Af3scgJp Afccmiur AktMLyeS Am3Ri561 Amxvm_lB An1gZi0S
            AnQCG5BM AnX8oIwh An_t-XwW Ank6rnI9 AopSBQDP ApEKCaEu ApcfBedz Ar21MnRd ArgDMMBu AtMqAMcN AuU3eiEQ AvUUgvVy
            AwB-kJb5 AwR5d4Qc Awi7NBMG AwmxhSwC AyzBH-el Azn95te_ B0uFmc1J B1zLTyk0 B2DGKrWt B4L-QThq B4Y-emoh B4qkaHYB
            B5I6W5b1 B5jwWpx9 B6X94HiZ B6YbOVnr B7Hdtnqu B7OP3x3R B8A1Piai B8fvQKnn BA1edyvh BE9lTmxH BEj0lar6 BFur3NIR
            BGOY9aAN BIcNK_we BJWfqIEJ BKgOy2an BMzGdEVf BNvdF3sk BO_FkE1s BRkl0D_Y BSjTFWHO BTQUFSSx BThYKGam BZ0fZJYj
            BZYEkhFb B_UxYgNn B_kXQAtt BaNyAavc BanmJlPr BbtDKkv2 BcMX4tU0 BcgMZpuw Bcj3QT3- BehHSI3O BfBu9IU6 BiXRna_J
            BiXlv6Ee Biii8AEF Bkf0sL_U Bl9Fs3td BlklJJs5 BmeSVPIH Bny7ztuN BrizMgVe BwlyXcru BwocSqv0 Bx-no6aZ BxGo0gqY
            Bz7kul64 Bzkgyv5n C-W4bQ69 C1RNbY2h C2fGSk6W C2jnYgcn C30K1mM9 C5QP3CTs C6leYkUV C9A5LfKx C9jEnJBS CA3F7Qk8
            CBG2xcMb CBnjDMvV CCuQAewS CDTC1gcl CEp_QMvZ CFQH4M7o CJVCUF1l CJVzW77c CMPuSnMa COf63CId CRCuHV-D CRNkAlrI
            CTL5Hq_q CUDQEt7e CVEWlXLE CW6qW1a- CXxudBjV CXy2wyWu CYCS9AfE CYRkdfVB CZOPkSjQ C_fLj2ud Cad_ROuO CbjlO7a0
            CcJKhNN3 Ccg4yrRM CfunlD4i CgqAt0wz ChHvPFHm Cj1XUgiK CjIYdwBC CjSB-JzD ClEAsxtV Cmcki5rg CoYFD7N6 CoZVpBqn
            CqgV_7Ph CsNi9T_M CtOXZKDq Cx1E2fX9 Cx2_8nFK Cxdp8atf CyL0C7cc CzWWXGpA CzrVUVd4 D-LC5e8D D4QNc1TQ D5p5rNYg
            D8jWVpnH DAbo5UFd DAri2cI5 DBWQWMUL DCLyzqkp DD-TtMAA DDQXNsEt DDzjEh8n DFKM2n8e DFYl9oYj DHI1G15R DIMVFRxY
            DJbLS-8f DL9iEpkf DMEptITp DNJiKaPB DNLVNhfs DNQsVUiD DNVgoRb5 DPfHbhZO DRMO0ID2 DUXmsUd_ DUoo5fQa DUtJblt1
            DW-sq-_P DW_924eX DYfcSz-K DZIqT2Yp DZQEOF6l DaC5Q_Mi DbLB2rEW DcJOrm0E DcTb71CP DeBeRbnf DhL98DSl DiMzR0PF
            DivwicCd DjKCjiDg DjyxN6Ri DkFsDxy- DkNlCxSO Dkt81N6y DlY77uao DoNBloNg Dr-LhmYi DrZD_Tpv Dr_N2SFy DsrTbqaL
            DuFObJEl Dw_iVAHz Dy0f3roA E-g5Vhmv E1bx9k1u E2gYPUTV E45_g8Yc E673xYrk E6phJ-97 E73zyQwW E9yz15Oz EDKY5hUq
            EGHLF-W6 EGKM_ENP EGnkln3O EH3c6tVg EHgW5qD_ EKSZdQBc EKgbLhz1 EKuMt9h9 EM6bD7Ze EMHD7d5p EMjGNNQy EOnTWwr6
            EPv-xYPU EQ4b6ia8 EQGntOY3 ERjx7g3b ETFd3als ETNqS-bO EUPy98e4 EXI20LJN EXYhypuG EZzUSYq5 E_vgelJg EaH_sQjX
            EbpMihfT Ec6BiaR9 Ee-VdJ6k EfGida7c Eg-XLTAR EhvfJNg3 EpRPIjM8 Epi0BcFr EpimO5Dc Eq1KPvM5 Ethl4NMO EuFDvH-9
            EvnsB-D1 Ew9djNxh Exmt8xr7 EyEhiuRc F0F-v-Bl F0elfdoY F0gcZfy_ F0y3USFJ F3VjFevU F3XAjLg8 F3ynD0Le F5saPp4x
            F6M3mYS1 F9kSuKTT FAK18tPN FB9hxMgR FCbEYv1n FCj6I0zD FD50xuGO FEIhUn4X FEyaB5_F FIZKaiPe FLvj9yZI FM4nyJbh
            FMWTxNre FQ6yMF0i FQ8OkdRm FQHdE0ce FQNDQxzt FQV-4SU5 FRDav9pH FRrdPlmd FSR__Zat FSdf1g8e FTSX8Y7X FUIm89QI
            FUtvftGw FVTG_BFq FWcXjWdW FYjlDcgR F_2s09oo F_gHVGRN Fa-JUMiw Fae_Y_hC Fe1RjdjZ Fg7XMSyC FhLvykx3 FiIjsNgX
            FiL0m2mq Fi_QuAcL FjwnlICY FkPjcXro Fkb1qfjB FlxnOURS FmjBH7gd FneVAmLs Fr7f2mC8 FuU56IOi Fvr7MX4L FvyeckYR
            FxXNHhLQ Fxd37zTC G-Wh7kRq G0Ahta1i G0yiU5eK G1ulYEcx G27ey4Lb G3MnX3sl G4IVHlXo G4XTrrC0 G4cpA3Wg G4y_XxTb
            G828z_HD G9j8dRIg GAPGoz0m GAn3zQx1 GBDBxD7h GCIjbTij GCUmwVOS GE-PLd1U GF79TOh2 GFR1XADN GG2qKX3Y GGXk-b6W
            GGh-iq7y GIdiR-YM GL9u3ISA GNvawA-C GTwDO9kO GUgovfg4 GVWP5u1a GW8mzVJa GXdhiAZO GZHtdg8t GePDEPfm Gecvpl_E
            Gi9v9Esq GifKO4jv GjDAplp_ GmfKvdUq GmhC_8to GmvU2ded GnnR3R1o GoQjEPA6 GpoAxp0P Gqa32TJO GtBdrxRu GtzYHw4_
            Gv2olzen Gw-Twohs GwHjChn5 GyGOsIdY GzCFjl5X H-gn4lXZ H08OahNz H0VOjOjX H2K-yxNj H3J88tLM H5xKbOAW H7gzKnQw
            H87cMTsQ H8Svc0Yl HBPlqIyl HCdkijfL HDBn0AYR HDEt1kJq HGmdBtlm HGnmvH_x HHobX8CJ HIgWjFJy HJq69okc HJrjhhL2
            HKzWd8yK HO5G7VT6 HOrrxlfs HR5opc_2 HS6M9fQ_ HShxXkzX HU75DLa4 HUv9tooU HUxhYJUT HVAHRwbT HX9Z-Dub HZluAz1h
            H_CI580E Hae5fPjD Hbgskilr HcH3qbDe Hd9NKQs7 HeYguC71 Hgnl3Ko0 Hh9Dwi3j HhWpro_x Hju4lHVv HnbrfnXn HnyraD82
            Hp5Ml8gz Hqmn7Ymi HrJEwshi HrVLi_B7 HsWCtfGR HsgK1mFn HsjXx8nr HskhDqZ- Hu9aiiZb Hu_3oH8- HyrE8xAP HzyKnjWY
            I1ruMFyh I1zpe_aB I32ADxHf I4HpVzoc I5r8kQeE I6YFDE3r I7GINNqa I7XtKaHo I84H_ofb IA9Rg6jZ IBnDvW8Z ID_wXnon
            IDdk4wB4 IEZW0OdR IFSDGO9B IFmu9HmW IHJqeysI IIQQypVd IMbaFEO1 INp_1dRA IOfC6Jgn IOnBQizT IPNJBscD IPNcuCyU
            IPn3VvTn ITvrneNP IUK4ElAx IUa16j2k IUf3IduG IVL2N3qp IVcYAKbs IVi6jrdC IYDMbwYM I_H6nLqW IaqeWnt7 Ic3cgyHd
            IczHDHEx IeJapsNp IgF8-pbk IglE5gKI IhK5TPTq IhfGp75b IiALApFH Ij5p4uZP IjX6SJT0 IkyraSW4 IlcY6Kfp Ilem4Rj8
            IlxxG-n6 IoSFVQJy IoWHf77E Ir4q9d29 ItPq0mvL Ityuyv6Y IuFfYTxY Iv3J4Bwn IvOrvO6k IvWUef-L Ix6_mywR IyMDsqcM
            IzHrM84s J-7Pl_MN J-G0XFU- J3R2ibr5 J4e2_Qyf J6DWACf0 J7Gz5XOe JA3V48kJ JA5gTthf JAb0blBs JApJ1znt JCKDIaGq
            JD0CPMKy JDDgnsLs JDfJ6662 JHn4D2R8 JJUAzSjn JJzz5W4B JNm4rRm7 JOJb7fr_ JOfoyhba JOuOf-JE JPT1oBVG JQcvZOLP
            JQflMYTm JRHsWpax JSbIVjB4 JSfVzuKu JTBJtze9 JTDV5-VI JU44ky_b JULFpd9N JUqiSKy0 JV0m0axW JV2PY97P JVxDbMKF
            JVzO01Fa JWahjNHq JYWvpbYi JbIakO50 Jdk5_9DX JfOutR8c Jg9S5sMA JiiNmQRc JjTQqHY3 JjsZhNjC Jl5RWcFp JnKD3Z69
            JnXnMonA JqJ-W7p1 Jqxu0u-N JrkQEXtL Js7VfsSq JtkBygtm JwLkxKPe JwagRtAN JxjzibJu Jz8lZnpm JzMIHvSx K1yMEy78
            K3SFuePb K4Zem99J K4llJ_nq K5Ht6W5y K5mJHAHR K5spPuji K68oNnmb K72-34Gc K8pHKV7a K8tCwg93 K9Bmrycz K9i3sNg-
            K9u4KtxE KAMY96Rv KC0EmdB4 KEkUn-wD KF1u8gNs KILJMggt KIllofLI KIn1Rq-n KK2bGZPU KKuJUVzi KMcSW2hA KMsBffyZ
            KN0uFezL KObpqcWS KPARbvQr KSniL0ix KT8dLuIG KUOlZ7wF KVWAQa2o KXqrxWu7 KZ08eHKQ KaPhR5iq KaUC3wTz KbfTLb_p
            Kbpc4QDz KbqdnO9a KcnDDgYE KdjJnsJb Kdqgm1ow KfYUdClU KiaAMI5O KjGu-iZt KjM0nn5g KkfXr7-8 Kl37-G6H KlIAFMMc
            Klr9tygU KmKLRZOF KmjtCu5c Ko4ha7cs KpwWIH2A KseFYkGD KtKfZXQ6 KvExGRgo KvsNKEWg KwqMI0u5 Kwrg6PJh KxHcqLj_
            Ky4xAUY5 KyUL9aGM Kz-Fm77a L-928T47 L0wAjRyU L19s5a4w L1BG0hmw L34upX89 L407S_st L44HBGUY L4ps37bo L5V2akvX
            L6ElpKI4 L6mUXTRw L7rk8egl L8WS0Rsd L8c8P6XM L9b-PGfQ LAkL2xLw LBVpn65v LEAgk_Vm LEBRjkKh LH1GtfBZ LHlJ3KQj
            LIWd3UB4 LJHBwPDl LL8zjLqu LLOAnuPt LLlh_NZg LM1sVstC LMVv3iup LPUTfZUr LR-dsTkg LS5HMhkf LSeVSvgd LVQ7vBK3
            LYpBMieq LaC1N6K_ LbHSnjnM LdsgWirB LeVavryI LgR_o1Af Lisk-O5A LjT9gr05 Lmhs03ja LnyGesNd Lsij9k8K LvbofH51
            LvddGBmg Lvp3ra9m LvpTJoe9 Lx_nG-C5 M0idJJt5 M0pP_FH5 M1NmxMi7 M5IwaDQJ M6qnFY6l M735BEiy M7MMim-T M828OHKz
            M82JFjR9 M9c-I0Ec MABfVs8v MAyy16Un MC0mJzzr MCLuqEjC MC__-FIz ME-ndAkB MIlY6GXM MJFuWJl3 MNvJ7HJA MO2Ih72E
            MRiGbkU9 MUT8fjg5 MUyvnFBj MVAv9MaZ MVKSEwBr MZuuKP5O Ma3rinvP MaLVKCaD MfYed_JX MgNTnkoV MiNmTOhK Mjf537KX
            MkfSCaCQ MlK_VlvL MlNyTSlL Mm-IKgLQ MolMcBL_ Mts8brJr MuN7Guj3 MvkKD-b2 MwgNlq1L Mwh3HLGx My0ep6_y MzMQmezD
            MzP2vSBk N-ctVHhL N-gBkfae N2U0rztl N2nx3_oA N6k0mxnj N8385-N8 NCDcCZQA NDaaGOVF NFby1jP7 NHyaOpHO NIYn_kPG
            NI_Kixwd NJU4NHlU NNzhKj7v NPRMxpJA NPpB5eLm NRoSxvIK NT89dj-Q NTVTnwtC NTrruK2a NTrxXszq NTv4GBxq NUI5iZn8
            NUQFkO-F NV8gOPD3 NVgZ0fWg NWqC_A6k NYDJJnUY NbXzzG_b NbbQqqrj Nc4HbDxm NdxPy1iH NfkVZqaH NhuQSydh Ni9RjB2H
            NieZllxQ NjLN3Jk6 Nmmwjnsm NnITNgjT NnWbAT6R NoTPfUyr Np9haFPx NptBxyvm Nq5wSTa3 Nq7-fxwL NqDh_ezs NqoVqI56
            Nsrv77Aa Nttf8Ab5 NuJV2CJD Nuz5Ezzz Nv5cW-19 NwCt8fJf NwD8UKmN Nx_DGK7Q Nxtz1Mzu Nydkx_ty O02i4o6- O0hKzSpj
            O1CIUXlJ O2YE0xAJ O2dK1yAM O2t1tFxx O5EEVmjm O6OiV67I O6_1dUGk O8vUqvUG O90AvF51 OAdVHyP4 OEPkxnZ2 OEvjR0Sp
            OH2I9ild OH7MqLsq OJ1EtXak OKS5BvXL OL4qncFO OLh7ENCN OP_JNtWK OQVRRC-9 OQb24e9x ORcYgA4Y OSbhdIcS OTQsxB15
            OTgymKbE OV8pEHMc OXxYVNyK OaEQuxh- OaMXWfqE Ob0TBG98 ObQ3js_V Ofg90xNz OgZA5zqZ OgoE5h8g Oi3owag9 Oi500_CS
            OkVz7uFR Okke5GVr OlOxes1g OldFoF-H Om4p58jU OmBp2Ukn OnQJpy9_ OogTz8BD OoxvuXuX OpZI1ebW OqEKzO9N OqSwMy7A
            OrFjpVUO OtBcp042 OvL4hb5i Owz9ZBAF Oy1Rgjvy OzGxcWo3 OzhpxESF P0lifX8B P156Yrog P1wLX5wy P2AwXS_1 P3lXCOT7
            P6B8lGW7 P8F4qSfh P8bb1SJl P9hAbGCJ P9krHnGr P9s48TlP PAgYN5rB PCRCNS4V PDIsfEqh PDNcRclI PDc_SVO4 PFvbpOgy
            PGe4Izl0 PJ-iHVXQ PL4_41MQ PLW3DOus PM8kOWDV PNP4bOp0 PN_VJyeP POLFLfnp POOzns4t PPLPGi7e PPqEVYKE PQfYpVSe
            PRhscqnX PTJOv5V1 PUcnQ8bC PUgQsUsi PUhv5byI PWjZmd4Z P_RggP1V PbxrL2_G PcQ9u84R Pckadn3K PdAeI1xr PewBaYlW
            PfZUUyla PktIT9MO PlLTKXZX PnQh5ofp Pngdt3DT PoE2kAAr Poamc0Kx Pon6G1RK Ppz4CYMg Pq6tC9m9 PqRWtLPf PqXs8o8I
            PrNMCcd1 PrykA-bQ Pu8M0Ub2 Pw7uTsN1 PwbKKI3y Px08QBeN PxPagRu1 Pxq8OMRZ Py3miAb1 PykvCZU9 Q-m5EHVP Q0KtkOjx
            Q0b_kvW1 Q36MoUUb Q3mx0goF Q4clzG8k Q5CHSC0h Q5ejqnEo Q6Uw6x5Z Q81Q7t7S Q9uljX6H QAlNCm-o QCtpwBs8 QDqISYpT
            QEreIqxR QF5gO0aY QGI7R3Tr QI1OqmRE QIe2Qm2a QJr-wt8a QKE7dI7M QMEr2cPh QOl5g8dA QPSj4iaM QPWYzHZV QQ52qzcr
            QRims70K QTaY-V9h QTd7AHts QVJQ_AUq QVLBiCR9 QX1NO2R6 QZTRcG7R Qaj4dTrI QcmCtXAf QdAvO_d- QeNgyuE1 QfvrRvHK
            Qh5tYOqP QhCa_5uq QjjCyJ7i QkR9uUu0 QlDA8aIA QmDpWiHy QoXWacyO QuRL5Up7 Quhz82lN Qzw1B8Ny R-YlB2Do R2Je10yr
            R2Z-essA R3WgD63X R7LSC-fM R7Wl-Gdn R9r7aw9v RC1rQl8V RCusTnVi RET1pPpC REl6tsnp RF3sQ3fw RFHfV4D- RFWszyKr
            RFcfp9Uf RHgjbxVl RKIUtLTC RKtsiL6D RLz9RwZE RM5nPA97 RO0nOiJA RP_ekQZ9 RPs_LUCw RPtkjtST RRw_IYQD RSlFhzGF
            RT0qRvL5 RTSNOpD- RTXFm7yW RUGXuomS RUvmdpkx RWHgiNud RWQ_y-l4 RZIJLhBh Rb_oyL_b RcTEkr4e Rchr_8uR Rd2tsmZt
            RdGzE3YL RdQ3suXJ RddTZ4oL RjW40fDy RqKBzTVJ RqKTzX8m RrR19NPV RttfKTzw Rx2UEBPU Rx4Zya2Q RxcveXp1 S-RC5DIr
            S-XJi3ut S1AIiTWm S1Kaw3W0 S2S484gT S3-n-Gkj S481OInZ S7WIN_Iu S7XtUuVk S8i4ywCM SB7DEMKn SBZsfBke SC9YogAJ
            SCWF_2ix SGqTKTZw SH5CDJ3r SIoycRr- SJH4VkgK SKG33JO6 SKOaMxFx SMqvtoWD SPZA_ffY SQwP-teW SSKwtrV0 STAjo4U6
            SU9J7w-x SV8DNifq SVUHEVcu SVaZ8DPN SWM1wibS SXTr97gK SYRTBCXt SZcGJ--K SdYhMl61 SgLFRLp7 SggxbCGD ShBqfkii
            ShVCFpMJ ShiYcW72 SiM9pnxu Sj4pLt2n SkNzplt3 SlUKCoFT SloMU7P9 Sml58078 Sp29OLIG SpxT3tKa SqQCnQ0C SqlNj-uM
            SqtQGkmH SrKzjmIz SrWBHoqg SrnzmOdn SrrBbl1s SsH1rv2b Sss-YmQc SuAf8lsf SvI0cYSu Sw52rOLx SwXFfi75 Sx9OR5pf
            SxeYEHka Sxp0HWeM SzNdR1lL T2QewgSb T3VGelLb T4WjvvGM TAYFmvy0 TAfc4q5E TB3p6v6K TEBm_Al1 TECWnRUE TFvpj3wQ
            THE7ZgQz THPWx311 TL46zrNa TLIkwo6o TLJ9W4gD TLyKXlg_ TNdLjkTX TRPh2-er TRpHGNuM TT6BJgna TTHnXmUJ TWP5-hf9
            TXXbDJhp TZUijajv T_kGtihw Ta7-jOCR TcPdCjND Tcbwr7Yh TdaMLI9S TePTPyEG TeUZ-fdE TidLWqEM Tk49FNEb Tlw1KEmV
            TnWU6MaG TpiVrtd- TqRj78jw Tq_ccwUq Tv136udS Tva0GLhg TvlUrYYj TwF2iqvo TwucrSxq TxsUeY9b TzHleF6E TzS7ujxs
            TzxQYJHz U-XnxaiE U0ZDx4JQ U0pKjq_N U4-emfKK U4ilpawI U5J567BZ U5u0Pv5z U6Iys-Ka U6QPE_OV U6YMlDbZ U797WjUe
            U7xlipAu U9RTsMCL U9ZwUowu UB-eWuMe UB1ay0rM UBP0rVwT UBZup1R9 UC0GvhKW UCSvKDVH UDYFAYsA UEFSjKxf UEKT6j2Q
            UEVWRTxC UFCUXN-i UGG1HI-B UJheFjmS UKkVptbu UL_uSccG UOaWginC UOr6XIyB UPSAl-Pl UafAlY6H UdW4SXoh UeTmUAM0
            UgNk1y8j UiKhAnJK UjqhjsuJ UpbB-h25 Ur-3cP9M UrjOOh33 Uv5OmPU- Uy6XShGG UyJA5dv4 V-UfRxA8 V1F74rAv V1rSXAZ_
            V2KB_RrZ V5CsPQuK V82aO75Q V8c2tDx3 V99_AgI0 V9xWN7bG VAfDOuWj VBFwONqs VB_HQ5MW VBiBQiOI VDN72pNu VDOLVgAU
            VF8HApXS VIobtJ8W VJy8_3ot VMwUVgeE VMyqok1X VNwLVJIW VQTd1pFi VT6TnCTX VVXP7yPZ VVoogDsL VZYvypUI V_RxVbcI
            V_bahpXe VacyiQBN VcauYfz2 VemKHlU9 Vg0j1_Fx VgEeP2M5 Vi1KukzB Vi5iuBN8 Vk8mp89P VlGs0GvQ VnV76uGA Vnp_EYXa
            Vp0P-VO8 Vp40SU7b VpGnklzw VpZiW6xA VqKXlMWZ VvSuNWOE VwhyHEcQ W-W2kj5H W-cHO908 W0BicumJ W0e7tJ5Q W0pkBi6L
            W3MCeznn W4H988bz W4hMb7IA W5OGwNU7 W5VDi99J W5uQnVwk W6EC3ISS W6V6Mqk0 W6oIJKjc W7uwsHPD W9etsCRG WA_urcrd
            WB3Nx1et WDIYNlTX WDxmCcso WF0UrCO4 WHtiZrf7 WIT3mHg8 WIolfp8G WJFOqxY3 WL5qrEW_ WLqjxUr1 WMJB-X1v WMax0yZT
            WNBuvuRI WRLVWQzu WRVyYkhc WUJroIrF WUovpEpi WW0VP9UR WWZhmHL8 WZOzQkAB WajSSRQf WbLufldv WccsH0OA WdkQlbHl
            WeIPaUVi WfJx9jCT WfMjU8LF WhV2RAGJ Wi1M0AyB Wi93pCHD WjJBCFCK WknyoB8H Wnyu4aIK Ws5JgZme Wy5MdmXg WyY1bgLd
            Wz4JNfWA WzRpWQh2 WzuWhRyY X0uaPLCX X1-1p-RS X1DdcnTv X1cqDaQD X1skrWVT X23fnkp9 X64xU54H X9YFXARw XBpeceE5
            XHc7Iup5 XIJz4gdm XLqvq45R XMSJxzJa XMe5YKwc XNPmQmdO XOX9Wjq5 XOfKCSzN XPEJESAS XSH60Wh5 XSvZhTUb XTPkMjUZ
            XTtLrnUh XVpwoteI XWi_vM9- XXGHpxLq XXL0EbbN X_7S4b1W X_FHMC54 X_x9_Idu XatUqLo1 XbURPR6W XbXg8ED9 XcKlx5Nc
            XcTde5MC XeUMliFM XeWRfMM0 Xjgq0RkW Xk_467X- XkyYFNzI XmEOa02C XnEzyMDD XnN_iR2x XocX3Va2 XpKG2oJh Xqg0hc-F
            XrtJ5Jmm XspIkdry XtduYxGL XthOkQZh XtyYL4XS Xu7-FheI XudvZHU5 Xui-HRQ0 XxBZ_wCM XxvH-1z5 Xzs7YUlX Y-gRfAIM
            Y0K7yzKS Y1C6ZBAO Y2QCZISa Y4TkDGyA Y5dIyUhB Y8l4zhq4 Y9j2kxrY Y9rUL_mi YC6s76DB YEOtJRTf YFR7tBIQ YGc8bAvW
            YGvkvn2k YIX-4pl6 YMXlg95j YMi7bYkP YMibpeLu YN3oVsTJ YNu2RTRI YOF9tCRB YPJ9cwN8 YUtqhT4j YVjjia16 YWEyngwZ
            YXA0wi22 YYU_qzzI YZt5n4DU YgS1ETsZ Yi5B8z0- Yim68REL YjrBmh9m Yk3v9SU- YldC_McI Ym4gvDdc YmXbDIxd YmZ2s10N
            Yn8fr0xc Ynh_bz5x YoYmBMVC YriTCcwN YsOtvNns YsWopauZ YtKK7XwG Ytm1ayOp YucVQ_QQ YwcSCPJT YxHxV385 Yz1s_lq4
            YzmzTRLM Z0dNx8A8 Z4D2mhPL Z8smy6r- Z9cQpZCg ZC7jUIEZ ZJhcy6if ZKgTa-2B ZMR0Uhrb ZNcuXBwW ZODlrgOr ZOZpr3ed
            ZPx9WWFo ZQEwwX1o ZR9UsbeN ZROnKzq3 ZRzcpdSM ZTyKxdlr ZVfjMjkm ZVhP2wXU ZWfmNFLt ZWxPW73F ZZl68FRF Z_FK2jGL
            Z_VjfezP ZbtPZ5JA ZbyGf2j_ ZcIZIcoQ ZcJ5OP5g ZdsiZw-4 ZfKprgtD Zg0gNz6O ZhI_ldPt ZhMFaiqt ZjeHKm5L ZlNbe1Tk
            ZmqQmV5E ZnjUPnQt ZpPvzQUD ZqrmVqJu ZrETKgFz ZsFAxEJF ZseC6Plb ZsySkCgm Zuzdkka6 Zv0cw3Kc ZvH6gy1h Zy6Fe_K7
            _-wrBIKK _1E0X922 _2nljQaG _44_ROq5 _4GMtJ1h _57ze3eI _6-2C9Gx _7UdGNiC _BHW8o5Z _CA_jxbR _DgeKTvr _EqsfcFA
            _G24efXW _HZHvucg _HkI5FJG _IWnZOI4 _IqDwwe8 _IqSliCK _JdUVstx _Kx2tLLJ _LRUn2bH _LeOpgvD _MoogEXt _RQOeGma
            _SVrNqz_ _TqqO2bv _U5-geH6 _UXrzOZ6 _UZtYtZ0 _ZTVc-SL _ZnfIzC5 __GYnjwP _aeZDTEN _g4YSt1z _gXZkXtS _j6Rr7Cl
            _k9qxmtd _kBKu2eF _kk_YX4C _l375a8J _mfF8WCr _nrqOo3F _o3htP9G _ohjrsvt _qpzryC3 _r50BKA1 _v3Ntxd5 _wE50HxZ
            _wqR_z67 _zZQZ5KL a0EeOhAd a1ZelRWh a1vGzc0X a2yw6gWg a3-7Plpj a3Um54FX a40rHPfm a4QZn1Y5 a5wj118V a7j-tYhW
            aA6mqfEl aALujCKo aGc6PUy4 aHTqMdvg aK8ZXMJg aLPQLd8X aOQVDdWF aSSP11Fv aSa4tLRN aTDdqNfM aUOMPeje aVY0dZDC
            aWXrFpg4 aXB-bRxa aXRV7E0I aXwx1cHE aZQRnEqq a_ZyAMKJ aa2kCIei aaXXNYgs ab-5GN4F aeWvlqC4 aehxOy2D aep0Hpj9
            ag1T4npc aj3WJDSr aq-wCLkN arUM7iyZ arslmIhY asTTTHjU asWf1bNI atZloD3F auIXFkoe awRR_MLc awmQUT91 ax5bbzYV
            axLuD8kS axVxMkDo azcN9DDL b-EyssrM b1OzCmEz b1lDx0FC b1yGWpMC b3Droqit b3uCCkZk b46DejIe b9IuQagx bBykACUJ
            bDtGo25G bEEcZ7zg bEdf3X8A bF8oWp7b bH3YC1vU bN6206aW bPtfTVIV bQKB-vC0 bQxrTmyj bRnX-EGW bS_jLcQk bTH22fvt
            bUAJVxgL bV1F1X68 bVCO0gI1 bXIMJxUT bXQT02HB bc5r_eX_ bciCGv_6 bdgbKyOF beLUs2OC bflNUxFP bgEO6Tl3 bhpN-Klg
            blla8mvo boClvx9u bpui1HQ7 bq5p3jRy bqDipIQp bsiiT1cU bsoA-0qA btZF7w4a bu37ltcn buqLBMaL bv9mbodl byK2TsB0
            bzkt7Y4S c-4p0oWi c-TFFFbC c0duOCYx c3fPlBdr c42PQ7Eo c5jPEPKa c6GOEiFw c7kLMqeg c8Y9FsZo c93PBsjB c9Uxk1VW
            cB1pQ64E cCHteDeF cDIjBU-n cExFnGcy cKDZOc5G cLYUT65N cNSLMsN3 cNtyRB4c cORI7zCZ cQm4Q1O7 cR0hRif4 cScI4HtC
            cUMUjeGV cV31Fgs_ cVTG7rbN cVqXSRxq cW-f-Skx cXUKKdpq cXmwswmI cY-Y2RTI cYto1aLP cYyK3KNx c_5-Qdjv c_yNKmGk
            ca_6j9Qk cdYmlRsf cj41NPji cjmTYdpq ckLf1Ese clVE3pb6 cm2o-GYL co5L5Ung colCSUy3 cp72Qrni cpBQuQEj crVa4yiF
            cr_Lz7wz cvH_otep cvsQzhb1 cwr2BIaG cxcfcWQP cxqACbfj czqBx2HQ d-VAvF-o d0pK4ylr d0qrbCvk d1RMi5NO d1ucIAAC
            d3Uk8M-c d4sJ5JkJ d5cEU9UM d7FxOmnx d7kOfpl4 d80oxLi8 dA10eBLD dAtFfgBQ dDBWFrK8 dE5R4p3B dFCRQgpa dF_oJxtt
            dGJDFneX dH2nr9PO dHrnaqzn dK8eou_c dKJ8Vd8h dKdxuPae dL_8tP5n dM04VwPW dM056gyX dMK2isGt dN4HxOkZ dNS6sH-U
            dNtoEV0Y dRa5gUGx dS0x5PY3 dTXY8tjD dU33Tg97 dU7gyfws dYFs7BdB dYbe6cP_ dZ5JjaP4 d_TAtg7p dcIJcL71 dcNTBQrJ
            ddlqJs0X ddzE6qzU dg7c05VV dgWWp0l7 dgmQLMxu dhnujOpJ di2u7M9K dlVemTRb dlrZ9Mfm dmPnJnxv dmpV3MUI dn_GTOMd
            dnl7kG3q doxa667d dpI68jpx drZPo2Uo dsSRbruH dso9qlkg dwvMIJoO dy8P4bJu dy8Wbz16 e56Uyl0m e6hLV9so e75rzZwr
            e9CarJjG e9HJqXFc e9nKenVh eAOgglMz eAsQz6qs eDIGpPY0 eDJyFm1w eEQcvs5V eEbiaY28 eGQ6gYEr eJnpUAdW eJuZ6SpL
            eLcXPPPA eLtUtYtI eLx_uzdY eO1GT-s5 eO5MGosb ePYyhuFV eSoVZtj1 eTrBvR12 eVeZJ10P eVhH72os eWVlKB8G eYCWRKgw
            eZ1A8uLx eZj1roah e_0319l1 e_jRIXcU eafJlEla ecBRe_Km ecvcQ2rO egGt6kuK ejDXgxDy ejGAujPJ ekMIwHBe elZwRq0Q
            elyXwbtA emjrG0eU enrb7Gas eoJLt0-y eogur8jr epTSdWr2 evhAgCGO eyjHuS_W f-mRLLER f1dB-9k0 f2pXKQty f3dViVUS
            f4XhJf09 f9BvDiph fBIdwVpo fDRIWPzB fDbFsPtr fEpcJCty fHI4C7Iy fITpUjDq fJ1-Jl00 fJjTuQvh fQ_wbk-N fRKMTFNs
            fRZHIANj fTFrk95f fU3ZQre3 fVDbmwAH fWNUbXnM fWee9GLx fY8xA2MQ fZIEAl0r fZy_BSLa fcrJGqyR fe40qXhG fjYdz4Xa
            fmyUBjiS fo1E6hml fo7qXMYJ foEjrnLa fqD0_f68 frZkAic2 ftdFbCsf fuFi8hPO fuGGnAgd fuytuXqA fyNhqmrU g-ctURJS
            g1PunVuc g264Xjbn g3A1SQ8I g3JkiKGx g6LWcpgy g6a0jVqh g93I2Oga gABPQs6P gBSQMHFd gCNpErYH gFBvmp4R gFwd2lrK
            gHJrlQRj gKEMrwdJ gKxpemYX gNqfiAiV gO86GI_q gPqEn4L4 gUGxLF6P gWogmzk5 gXSgXU4m gXc3EzGT gZTFtsfF gZdCnXe5
            gZv9tOkh g_dFzsVU gahT_2wz gbAnyPKk gbngAxDz gcDyHFH_ gdBv6RZh gdP4dy5A ggNE6Woo ggbSLwQ3 ggwFdya5 ghooAgWq
            ghx4P4yV giNKPeUg gipA4aTU giuGg1z5 gjCeQRWm gjXANKTe gkGpiEjO goaYaGXf gos7-2ek gpo0Jzb4 gqJ-dBtq grpwG8gf
            gtJD6Ff3 guU7DLn9 gwVXqQD3 gxK7bGXU gzJJpC3f h0CbHFo0 h2BmO7Jf h2jO0l5j h3ZohLxl h5Hg8wx1 h7G82O-H h7k0PQwz
            h8jWu9tx h8srspeW h94A3Ihu h9PcmctG h9l9FebD hC3nsjnw hFrY-lp3 hFul5BLQ hFxy7_f9 hGBzcd5J hGFbGnvX hHaZuHZU
            hJR-Q7wj hJXlcFP9 hK8N5ySg hKhlyWsx hN4TaFZY hNiYd_DU hNkuuxI1 hNnEuElQ hNxrXW40 hOvBuseH hPUOiY95 hRyGGynk
            hTp0Zi0g hU52v4He hUGz023a hVVUd_iu hVadlFk2 hWSIn70J hYnGOwlD hZMmRZJc h_ZRXxxg hbY0OcsM hcJlxVc8 hf70XE-Q
            hgVJBRwh hgX7ZJEI hguW0L1x hi14iPjs hiOKB8xG hmJGfcfJ hoZ8F96U hp9Gjp1i hpmtKkz7 hqc3z3XO hxV1AHg- hx_xfXGY
            hysMQ2Jg hzLWMn4l i0cgpCGR i1G5oV0G i1VUUrFM i4B6oFBa i60t-AF8 i7danav4 i7ivRjjh iEWyN74I iFzNzJEZ iGYj3Bp6
            iGw_7UAx iIscDRwj iMQRQUqL iPWd5Icz iQekmbVK iRSGWs5S iRlaMaE2 iSbjrEsI iTPymr7t iTUmIaLl iTWxDwVu iVi3NKT0
            iVj7a3th iXsxIHLC iZy4ORi2 i_TexUXh iafm6rvE iaq43q-e ib7s6IGl ibAKLt9t icxNlVM- idMVq6f4 idi3xJ7t ieAVNqwg
            ievcrcFr ihT5VQQm iim8huOA ilfrLU8z inE_9axw ip20Mrc9 iqML4LOG itIbvRHF iukC3QkR ivv9uNvl iwQwg7qb j4O1TNqW
            j6Gf_g8k j6OV09fp j7V6qhkc j7YsyGr7 j8ApOWna j8Cqo6r- jCW3cvUL jEtSDPox jEu93swy jFyufA3Q jG6W96tq jG8pF5Nh
            jHwL0pF8 jIW2Y55i jIbkQfgj jL-oVzaD jMVZ_l_Q jNQvUBoL jO762fVG jOHNQ8Wl jOHRVMnz jQ0WG-lR jRfb0oUp jSlOtVbf
            jSpG53_a jSzDmMeF jTy7dUF- jV362RCb jV5SoVTV jWmmLm2V jWn3Cci4 j_s9Divd j_yfeNDW jc8LFJ0F jcUgmGbj jdhlw35N
            jdykuA_C jflQJlOP jgffJhKN jgqR7_0j jj9oVeGP jkVCjr7u jltXt7Yg jmJihlOA jnSnDo_5 jrCOx_8g jssL-aGe jtmvqjqN
            jy3tj8Wp k-0TBAWH k-3Xrss0 k0gAQYfq k2bAV3kg k2oYXKqi k6Mvo52I k8WIZAAH k9FhWHEM kBWzUCoh kDU8NYMw kDgnduGI
            kFRsVj7x kFYu6WP8 kFt9jSRa kG1COPJA kHfRr2nH kJzeSic- kKIzBVsE kLCLnQSR kNE1oC1m kOAzpkCL kPmoiGwd kQ7u0Efz
            kR3EjZ-o kTxoqoIN kV8g8gMS kVSyb0KU kZb_JaPZ kanvNWMB kbGgWvSb kdM0houk kfwYxRUL kg2exLBU kgSdqDOn kgmVBOC4
            kgxkedlX khBIh2d6 khfeXiEJ khkzGfYC kiGkJ38N kiam3ocr kj-N-ZwZ klMim0dK klsTp--b kmD4iaA8 kp5pi0Vy kpJS9Ag8
            krMsvUzB kuY0jxTr kv4ehONe kvAG7lW8 kwsMbB1f kxvTAc0n kzgARc9d l-2VpoG0 l-wk0IM0 l0QIUVAc l0YH7Xe0 l0xhk2rK
            l22l50KG l4R2VIgA l6-7RQoB l6ceNcoe l8JyppYI l8v2qOtn lAK6EKgh lCSxEgbB lD7-0u6h lDA3ylCz lEwFMyQr lFEvHfar
            lFcpmyms lFiedHmv lHLKRXFH lI3hY6xl lINSQBy0 lJCcXs1f lJxEOkAe lM6jBeKp lNykK1lv lQey2qBB lSNPAntd lTEk9ZZQ
            lTpoWq_F lUPVRyDt lURmu4m_ lVb35Vgq lY1RYCu_ lY7Vbju4 lZPL4TMg l_ZSw5uo l_jdamSE lagxhJeN lanbNeaD lb-yTeF9
            lbOvMJkm lbYfs0wT lbb-FbPP lc5w2e3j ldEsSfUD levHPRPl lfsNu3D4 liiOz6jo lj4fjYVz lkKfjhzY ll9puu-2 lm0WS0fw
            lm_TZYA8 lnUgriPo loNH3e1q loWPPXE- lq25JFKG lq4Ph1vZ lqHbeEqa lr0SvPQi lrFz3DRu lrfJALFm ltKIl4Y5 ltNbCvTk
            ltZn0JgS lxMNVbj9 lyrRoT0K m2kS_BTJ m5esXnZ- m5n2byUw m7_LQ9XR m8bR1j71 m8fTBZF- m9DmU5x9 m9mqDfAL mACMDmOz
            mAGmRqEv mBhFCJIR mDCUIFtr mEMeNOH- mEfEfB3t mKZRUCxr mLUvU6kc mO-HZ3He mVE1vk46 mXdbZp-9 mYrzWhPQ m_mZ4LYA
            mcl58H8S mcnxGfsh meK1jIxY mhGgag6W mjmLyCvS mjyV7VmU mkU9z2g1 mmIu6vSm mmWdFJmQ mmr56iTz mn9I6XDl moRCQIF9
            mpAEA6wx mpYhWesR mpcGWQ25 mrPzBG0y mryLEELX ms7R43iN muLIedS_ mufJmDHE mw66gYRw mw6yKu-J mwTD9T8M mwcwVnBE
            mxvYGkNB myj5Qxqb mz6ArAH_ mzg0I4o- n-FDNNd8 n0e6SwFx n3rQJ0Iv n4Cl4UAX n4nV9ST9 n5My5-De n6kM0pi_ n8bBBhaW
            n8lh0YZ8 n8yjWvNh n91uiHgb n9gndl4_ n9q_e9HJ nAVjbofy nCAA1E2N nD9eELKH nH9yzRDZ nHVoUTuc nI9aSnd5 nLyBzusC
            nOALJymc nQxSrnAj nVKYC8_c nWXNjb1L nWZ0XHiL n_gElE8E nbjNaXqJ ncI1HkA3 ngfxz2Rs ngtrEjvV nh80Hf-R nhXsgQ0k
            nl80Xx67 nlonFPd8 nm75ADWu nnIOU4hV no1JhjxT nqzLaVN4 nr-aAMQ_ nrPvsBsv nrxxP8le nsXb74fb nsuQgdms nt10Ev5l
            nuC-wGNA nueKEKGy nvz9GLq2 nw-B7mnI ny3HsGfG o-IXrpUK o1pIcWTi o2DvFt1j o2Gh5-iO o2kvHhC2 o561b90S o5JDuJJh
            o6HdlFsa oDHtonOs oDIiE9Bk oDZHVaOK oDeFbtBd oH6KYaBn oHoz6xxZ oI84VdNE oKRO2M_D oLCk-dV4 oMdLnm08 oO9d3pth
            oOWNj7fY oPuEqsG- oS-jV9qE oSOWYUvI oTZyPxmP oUa_39Q9 oVm_f8RM oWE76ePf oYrE5vvT o_VdhasN ocel7KGE ocqf-O6E
            oe4uOiP8 oe7l20fB oenOubBW ofV4h3wY ohJV25OA oieV5Ozp okVv8GHE ol53ObkD onp9dJ5T ooBr5ZWh orI2veQg orxC4cwT
            osof4FaH oyE2qkW4 ozpzfTg- p0EaNwSl p0I8-dqb p1h1eOhc p290tEDu p3gGuqP8 p5cNykaL p7sZkz0N p9S2E-md pAGAnyl6
            pB9hvfCs pBWdRGdV pCu9MnQO pD9JsAW1 pF8r1_0j pFxGGNYB pGejE-jD pHPZBKUU pHhF1k1K pHnKDgrk pJsdG1ip pKTBmYqk
            pN1WWOwC pNMMXJi9 pPUFE3PZ pQAggUk8 pRWrT5XW pZORALpM p_MxDIZL pa1-bVIl pbhl9PA- pcx_iKSI pe5w8VIl per7PUtS
            pgOXSuSz pi7LjE-W pievSUPD pjK4wg14 pliB0o8n pmLJUW9Y poNJVhOW povzsv7V psuf-OpJ ptgYlgxU pxi7y24p pxp8cBH1
            pzapNfkL q36PMXbK q3E6dCPW q3Wba9L7 q3mTrd9s q44Y706- q4ueArMm q5EJ5PBq q6Ojg1Sn q6dsy3FL q6gW6r9w q6l5amP5
            q8sBcqF- q9S1CeIS qATd5cAA qD8GqUza qDJZTQHJ qEdnNbN6 qEiof-xF qEmcfKrN qFO9ZsrP qI2eeP1z qI5DzF-p qIyzcUN7
            qJbuu_8I qM2fntVb qMahwHTn qNPUJPsP qNhUxf2z qO6uBFgh qOTM9jqI qObuoRaB qP7cxZ06 qQ-JYnO7 qQogc3TS qR8Mwk_2
            qRiOt5Pw qSpeKViV qUL2dNqg qUd2Gman qUxJm-6Y qV4CD7rE qV5T7S8q qWoZxE1t qYx8xErb qYzMsPBU qZ8S9P38 q_2unzWD
            q_JPT_iR q_QhStNF qaDDBN_r qalaY6Qu qbW_1P4a qbnrnLjw qdTQef3V qgHpw5IG qgoTvPt4 qicCoAbD qj0v5PbT qkqeoD_K
            qlk0P567 qmCKmA52 qo-wg5ib qo1WttNt qoAvZU46 qoTrWWe- qq5_Dih9 qroDqEV3 qtrxjGOh qw6vTdIe qwFWVEOf qx6QDPit
            qy4HFeE5 r0p7L-d7 r1f5ohtY r27pkQZ1 r2eL7JOY r56Bi1Zw r5QKsnFb r5d3cuGJ r7-vjNvD r765G1r0 r7cmnuzH rDmTnuBF
            rG4JDqqu rHYXcusP rHvfspVS rI-NiAPN rIKrvYye rIqXKHns rJKEZqyc rMNvGibj rNNgjFs_ rOYQFo9T rOcrNXLB rPRUiJeN
            rQV4HFaV rQwJtNiS rTzsaSA- rV1WsNB5 rVfFy5t0 rWE_nK6I rYk3fvyx rZZq8KTT rZdxU2V8 rZsHArxB r_EutoXA r_ffvkYU
            ra-d7G_e ra6h8Fuo ras-5VI6 rbpsDsio rdumoVWV rdx-lF1h re5OG3P4 rebKXADu riRk5zE5 rioQF80E rk5h_Sty rl3rhl05
            rlLZulKv rmFkgKHz rod3WteQ rosUT1Xe rpI7t7hq rtH-mM2k ruEnHrbw rwvpSnMA rxETcTvv rxrmtfbP s-9COmsL s-O2TjUH
            s01GB8ju s0Vk8cTN s1d_yDBo s1scSQRk s3DeFOlB s3c0tDtX s42dFow6 s4KCJXic s8Ka6ltQ s9F-u-Ty s9Uv1LNs sB6wAIBQ
            sBDvM3p6 sCToQFsS sCVvDvTf sFO1-H78 sFya1Jzw sHyVpU0h sKnpDWH0 sM12t9eC sNErO3KJ sNzHogdR sO1WULCm sQ5kJ4Au
            sQj9-Me2 sQmj9k-S sRfvlMVU sUDJUo8d sVUmycDn sVXJP6Te sZ0kSvl2 sZzsMpIh s_iI_Y4r s_sohxuW saWK94hk sb-q9Zb3
            sd045QXl sd1B4N8Z se6z_E8n sex8Zzp_ sjkpmpAn smtwMKuz so5OkXdz sowizQRQ sqERV-OV sqvxd5QT srY8RCKw ssN-0Zpd
            ssSQVI78 suANldJy suH-N93p suJtzVaI svC-Vt0w sw5FvJHW sxw1jSHz szY-l5CE t1CLHFmg t1lPuUME t2QCeWvi t5c9G8jh
            t6DHxPYW t7lgY0NW t8A-NLie tADaveUb tB6YGHsI tCPt7-aO tDl8EqZo tEPsVKkf tHr1v_lJ tJ8rx3MV tJj584Vn tJqHM4oD
            tJx_wO7g tKM3LAPo tLM8hEVR tLt_I2ri tM918FL- tMDLbjrq tMODnRTQ tMTY0b-3 tO87Ct-9 tQ0ZoHqb tR176m0C tR5f1PcL
            tSfE7bTl tUZyVPMx tVsv8GZS tWYnQoxW tWf1Vbc- tWtbUZvF tYZ6KnY2 tYZcmESt tYlMCdH_ tZQ-YEge t_IkGarP tcC31kBp
            tccfOs7P tcdVqqsQ tcxe2f6P td8VOnCy ti07R5UH tj-NUDyC tjJHXUM3 tl-LsyNd to_d__zq toyIBgi9 tqA6BLh4 trkBAlXO
            ttjMOUKt tyzj41xp u-enJyF7 u0q1TuLB u1Oz3xfA u2QWFOHU u4b9bUqx u5wN41B1 u6YsJ6vk u6ZU2f4K u6pb1Kkz u9SxMYDF
            u9t2b4tG uA2k0pUO uALzHXB0 uCK7k5Ba uCLxzS3P uDa-NY_K uEbpy34y uFCeb6Ig uFEjvFct uGpkSmAv uKIBr-EU uKVPXv0R
            uKb88iMe uLIwSyGg uLlPL41s uLvW8D54 uNqCpJXm uOykKq1I uPqe-8jI uRapChc8 uTi94IJ- uTo_XnP3 uWibRuBN uY-dfD-D
            uYLquxaA u_XaYM2c ubnl3J_M uclQZA4b ud2iZNg8 ueo2xrHE ueo7uiaB ujUCMdFG ujeJ-ryk ukZ2gvS4 unS1mqrv unXNOeqp
            unpuIguO up3sAP31 uqH1mEuA uqOd577p uqjhZ7hj uqnbM092 utHsJEO2 utsC5czR uuNjL_qL uuroYJmc uv_fN6pd uwPgxK-Z
            ux5lJ6XJ uzRU7iy5 v1f-Vj7D v1rr4oZL v2H_PZIs v3q1Lp_1 v4y4_oH3 v64bMIf1 v6Eguf4u v8W1Tyrv vB-Rru3f vCML3vOc
            vCq8dwR1 vDkBMq6z vEp9hVrP vFTDQJBo vFs_4y4j vK3ckM0m vKK0Gisl vLwAw-gf vNRRLmpz vO3PJPf0 vOKWbAsN vQhetZpV
            vSKgkNsr vawJ2t5W vd_d66ai vduQsOe3 vfUa9XMT vgJToKBy vh4gmy4C vhgIwNz0 vih2oaqN vmfbC7CJ vmyQb3Fj vn0oxebt
            vnQXXLdj voUAQsD8 vopfEcZ5 vpTisHQP vpcNCQqb vqfwiHW7 vrktJsap vw_8Ayfq vxkGfcRO vyy1imj2 w3_aRy_- w3sc2GVV
            w5DPsQBP w9o7omS3 w9zWuFu_ wA-wsjvz wAgqovVZ wAuyF-PM wBCXWIhn wDmeu4Lz wE4_L9pT wENKfVAm wFnZ9bWa wHEWCL-C
            wHieyoOH wIe2O29i wIiLK7Rx wJTcytHi wKGu7bZa wMIaYz-x wMLbPcg9 wMSfyj0o wMwhMWfm wNGmrh5O wNtrd-vU wNuQ8p9Q
            wNvJqiVG wSf3qqVj wShITec3 wUchNbFM wVf5q7uz wXXWqAAu wYdeaOYy wZEi8puA w_0Mevlh w_8zkOrN w_P9mvd2 wbWboMVu
            wbi_Hhza wcNgQwxL wco7fa2w wcvXgwcD wd68_CvD wgXWB92c wjFw3YhY wjmynV3l wjudD_1s wmne6qN8 wo0d-kPk wo7MTsbD
            wqtNX8Q7 wqxy9VhW wreMkPIU wryCnylR wtZnVebQ wytNVDNH wzf30hPJ x-QCJY7j x14jfKLV x2LX3dW7 x2zzUQ_s x3Xnt1ft
            x4Guzhup x5jO7668 x77Q2P4r x7hFT-fm x974PZtO xALRO0qh xAZu1puB xBgb3OKq xCQlx7Y8 xCd166yG xDpI1s7B xE7moKBa
            xEPt0OiW xEe7CSg8 xFk9PIac xFslzrv- xH_hvv_e xL6-ePOE xLh-lOog xLvLH77J xNMI9vIK xNNbMeFi xNYlX-N3 xOfQ0NeP
            xPZ0LJ4Z xSW_ubZ0 xSaaiD8a xTcN6fZD xUB7W9-1 xUBAtLBA xUvda2EN xVdVVbBC xWEhb5dW xXF5bbxp xXRa8vR3 xXkWbmps
            xYNXihgB xaLAosna xcCIEy5q xd1uHYDW xfIKZ50B xh7q7EMX xhGW8WvB xjwtNOvo xkBrBr99 xkW4MaSw xkYHmKv9 xlMdZ6G6
            xlWNLBFo xm_xUoJx xnKzQriu xoY-Hbmz xoaJszjY xoavCkZT xrPlEC8m xuG9h8dC xuUP5t63 xuyVqIXC xvj_mC1E y-a-smR5
            y14PrHXJ y3SwEcrL y3mwKyCv y4stx3am y7RReRpM y86Bkaj2 y9-hG220 y96DFzox yAPQoVIQ yCB57ISi yCf4vs_2 yDS-xUHw
            yF9nuoAm yGTMqTwO yGkK3Mh- yIwsP7mD yJcWjWOO yK3kXtZP yM7S6MBM yMOLnIc0 yMw4iZ2a yMzhLG7y yQ4Jfkbb yQ7__F6F
            yQNOSa8s yQRvejet yQdomig7 yQo08UdL yQvA9tN9 yRKG4aqS yT5noXVD yTNMrWNe yTuCxJzz yV9ANhaB yVz5Njn3 yX1-uuSN
            yX9pfBd9 yXFlfwx3 yYTfgqd6 yYeWoFaW ybjgZ2Uf ybqtDBfv yc-r29Hp ydzvJygr yeUxMOPL yhKpJohb yhQXSHac yhn5SwrZ
            yhnmrrpd yi8gaeoM ykFv9Lte ylIbhoBP ymz7t0Nt yo8WiNxO yrGOXAzf yrvt51oJ ysFRxqTI ys_VJEAD yt2kft_7 yxkrw2jH
            yy02LG_u yzaxU0RZ z-4VCwnM z-eszSfe z1rLyryw z4VX9B6u z4w-P3Gu z5gVRPSy z6P0R6ap zAAIZEtW zC627GOL zDD4_2Ct
            zE0TuNNH zE9GcAnb zEgWpdHw zFcSmkVJ zJIAZJTh zK2zRuJh zKkYQ00B zNFqE176 zOdwpPwq zOhs9nJH zPgIAUNm zRi4Gesm
            zTQNGlxB zTkmRNkI zWPgCq9n zXlMs6JQ zYXpLrPH zZIGxjnq zZ_RcxI4 zZupDfNE z_mGwlDD zaGOMrD1 zb7O0yMh zbp_bobk
            zct0IsoP zeftc_m1 zgBglPeB zizyd54s zjpZhofI zlBNuUzb zlKsi2qr zmQoco-K zmgWXAN8 zo3HGzMw zpBXdExY zr9Smbqg
            zt4zOw_y zuKyWzZZ zuYxCr8l zvKYg8Ya zwGJr4wJ zwXAX8Ga zwpahWQL zwuFT1oX zy6Xo43s zzywpNNf
            """.strip().split("\\s+"));

    private CommonPasswords() {}

    /// @param text the password in small letters
    static boolean hold(String text) {
        return HASHES.contains(hash(text));
    }

    private static String hash(String text) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(text), BYTES));
    }
}
